/** Letters and digits that nobody mistakes for one another when they are read out or written down. */
const signs = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A one-time password of four groups: 99 random bits, each sign equally likely. */
export function madePassword(): string {
  const drawn: string[] = [];
  while (drawn.length < 20) {
    for (const byte of crypto.getRandomValues(new Uint8Array(32))) {
      // The last bytes would make the first signs likelier.
      if (byte < 256 - (256 % signs.length)) drawn.push(signs[byte % signs.length] ?? '');
    }
  }
  const word = drawn.slice(0, 20).join('');
  return [0, 5, 10, 15].map((at) => word.slice(at, at + 5)).join('-');
}
