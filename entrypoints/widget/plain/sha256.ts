/**
 * SHA-256 (FIPS 180-4) of a text's UTF-8, hex, in a quarter of the library's bytes: it runs inside other people's
 * pages, where WebCrypto is missing without TLS. Tested against the library.
 */
export function sha256Hex(text: string): string {
  const state = startWords.slice();
  const data = padded(new TextEncoder().encode(text));
  for (let at = 0; at < data.byteLength; at += 64) compress(state, data, at);
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

const [startWords, roundWords] = constants();

/** The fractions of the square roots of the first 8 primes, of the cube roots of the first 64. */
function constants(): readonly [Int32Array, Int32Array] {
  const primes: number[] = [];
  for (let n = 2; primes.length < 64; n++) if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  const fraction = (root: number) => (root - Math.floor(root)) * 2 ** 32;
  return [
    Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime))),
    Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime))),
  ];
}

/** A one bit, zeros, and the length in bits, to whole blocks of 64 bytes. */
function padded(bytes: Uint8Array): DataView {
  const data = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  data.set(bytes);
  data[bytes.length] = 0x80;
  const view = new DataView(data.buffer);
  view.setUint32(data.length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(data.length - 4, bytes.length << 3);
  return view;
}

const schedule = new Int32Array(64);
const turn = (word: number, by: number) => (word >>> by) | (word << (32 - by));
const word = (words: Int32Array, at: number) => words[at] ?? 0;

function compress(state: Int32Array, data: DataView, at: number): void {
  for (let n = 0; n < 64; n++) {
    if (n < 16) schedule[n] = data.getInt32(at + n * 4);
    else {
      const [a, b] = [word(schedule, n - 15), word(schedule, n - 2)];
      const low = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3);
      const high = turn(b, 17) ^ turn(b, 19) ^ (b >>> 10);
      schedule[n] = word(schedule, n - 16) + low + word(schedule, n - 7) + high;
    }
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let n = 0; n < 64; n++) {
    const one =
      h +
      (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) +
      ((e & f) ^ (~e & g)) +
      word(roundWords, n) +
      word(schedule, n);
    const two = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  for (const [n, mixed] of [a, b, c, d, e, f, g, h].entries()) state[n] = word(state, n) + mixed;
}
