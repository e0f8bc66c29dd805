/** Characters in a shingle: short enough to stand between two replaced words, long enough to be rare. */
const width = 6;

const numerals: Readonly<Record<string, string>> = {
  〇: '0',
  零: '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};

/** What is left of a comment when it does not matter how it was set: letters and digits, in one width. */
export function bare(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(/[〇零一二三四五六七八九]/g, (numeral) => numerals[numeral] ?? numeral);
}

/** The runs of six characters of a bare text as hashes, in the order of the text. */
export function shinglesOf(text: string): Uint32Array {
  const hashes = new Uint32Array(Math.max(0, text.length - width + 1));
  for (let at = 0; at < hashes.length; at += 1) {
    let hash = 0;
    for (let step = 0; step < width; step += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(at + step), 0x9e3779b1) ^ (hash >>> 15);
    }
    hashes[at] = mixed(hash);
  }
  return hashes;
}

/** MurmurHash3's last step: every bit of the result depends on every bit given. */
export function mixed(value: number): number {
  let hash = value | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
