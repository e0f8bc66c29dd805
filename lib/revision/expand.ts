import type { Hunk } from './alignment.ts';
import type { Squeezed } from './squeeze.ts';

/** Puts back the white space and the signs as they stood in both texts; where they differ is a change of its own. */
export function expand(hunks: readonly Hunk[], old: Squeezed, fresh: Squeezed): Hunk[] {
  const expansion = new Expansion(old, fresh);
  hunks.forEach((hunk, order) => {
    expansion.add(hunk, hunks[order + 1]);
  });
  return expansion.end();
}

class Expansion {
  readonly #hunks: Hunk[] = [];
  readonly #old: Squeezed;
  readonly #new: Squeezed;
  /** How much of each squeezed text is done. */
  #oldAt = 0;
  #newAt = 0;
  /** The place in each text whose gap went out before its unit; -1 for none. */
  #oldGiven = -1;
  #newGiven = -1;

  constructor(old: Squeezed, fresh: Squeezed) {
    this.#old = old;
    this.#new = fresh;
  }

  add(hunk: Hunk, next: Hunk | undefined): void {
    if (hunk.type === 'same') {
      this.#addSame(hunk);
      return;
    }
    if (this.#gapIsShared(hunk, next)) this.#giveSharedGap();
    const { length } = hunk.text;
    if (hunk.type === 'del') {
      this.#push({ ...hunk, text: this.#oldGap() + withGaps(this.#old, this.#oldAt, length) });
      this.#oldAt += length;
    } else {
      this.#push({ ...hunk, text: this.#newGap() + withGaps(this.#new, this.#newAt, length) });
      this.#newAt += length;
    }
  }

  end(): Hunk[] {
    this.#compareGaps();
    return this.#hunks;
  }

  /** White space that both sides have here belongs to no replacement, and to no insertion but a whole line's. */
  #gapIsShared({ type, text }: Hunk, next: Hunk | undefined): boolean {
    if (type === 'del' && next?.type === 'ins') return true;
    return type === 'del'
      ? (this.#old.gaps.get(this.#oldAt + text.length) ?? '') !== this.#newGap()
      : (this.#new.gaps.get(this.#newAt + text.length) ?? '') !== this.#oldGap();
  }

  #giveSharedGap(): void {
    const gap = this.#oldGap();
    if (gap === '' || gap !== this.#newGap()) return;
    this.#push({ type: 'same', text: gap });
    this.#oldGiven = this.#oldAt;
    this.#newGiven = this.#newAt;
  }

  #oldGap(): string {
    return this.#oldGiven === this.#oldAt ? '' : (this.#old.gaps.get(this.#oldAt) ?? '');
  }

  #newGap(): string {
    return this.#newGiven === this.#newAt ? '' : (this.#new.gaps.get(this.#newAt) ?? '');
  }

  #addSame({ text }: Hunk): void {
    const [oldStart, newStart] = [this.#oldAt, this.#newAt];
    let from = 0;
    for (let at = 0; at < text.length; at++) {
      const gap = this.#old.gaps.has(oldStart + at) || this.#new.gaps.has(newStart + at);
      const sign = this.#old.plain[oldStart + at] !== this.#new.plain[newStart + at];
      if (!gap && !sign) continue;
      this.#pass(at - from);
      if (gap) this.#compareGaps();
      if (sign) this.#passSign();
      from = sign ? at + 1 : at;
    }
    this.#pass(text.length - from);
  }

  #pass(length: number): void {
    this.#push({ type: 'same', text: this.#old.plain.slice(this.#oldAt, this.#oldAt + length) });
    this.#oldAt += length;
    this.#newAt += length;
  }

  #passSign(): void {
    const old = this.#old.plain[this.#oldAt++] ?? '';
    const fresh = this.#new.plain[this.#newAt++] ?? '';
    const mark = (old + fresh).trim() === '' ? 'space' : 'punctuation';
    this.#push({ type: 'del', text: old, mark });
    this.#push({ type: 'ins', text: fresh, mark });
  }

  #compareGaps(): void {
    const [old, fresh] = [this.#oldGap(), this.#newGap()];
    if (old === fresh) {
      this.#push({ type: 'same', text: old });
      return;
    }
    this.#push({ type: 'del', text: old, mark: 'space' });
    this.#push({ type: 'ins', text: fresh, mark: 'space' });
  }

  #push(hunk: Hunk): void {
    if (hunk.text === '') return;
    const last = this.#hunks.at(-1);
    if (last?.type !== hunk.type || last.mark !== hunk.mark) this.#hunks.push(hunk);
    else this.#hunks[this.#hunks.length - 1] = { ...last, text: last.text + hunk.text };
  }
}

/** So many units from a place on, with the gaps between them. */
function withGaps({ plain, gaps }: Squeezed, start: number, length: number): string {
  let words = plain.slice(start, start + 1);
  for (let at = start + 1; at < start + length; at++) words += (gaps.get(at) ?? '') + (plain[at] ?? '');
  return words;
}
