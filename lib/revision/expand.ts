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
  /** The gap before the coming insertion went out before the deletion that it replaces. */
  #gapGiven = false;

  constructor(old: Squeezed, fresh: Squeezed) {
    this.#old = old;
    this.#new = fresh;
  }

  add(hunk: Hunk, next: Hunk | undefined): void {
    if (hunk.type === 'same') {
      this.#addSame(hunk);
      return;
    }
    if (hunk.type === 'del' && next?.type === 'ins') this.#giveSharedGap();
    const side = hunk.type === 'del' ? this.#old : this.#new;
    const start = hunk.type === 'del' ? this.#oldAt : this.#newAt;
    const words = withGaps(side, start, start + hunk.text.length);
    this.#push({ ...hunk, text: this.#gapGiven ? words : gapAt(side, start) + words });
    if (hunk.type === 'del') this.#oldAt += hunk.text.length;
    else this.#newAt += hunk.text.length;
    if (hunk.type === 'ins') this.#gapGiven = false;
  }

  end(): Hunk[] {
    this.#compareGaps();
    return this.#hunks;
  }

  /** White space that both sides have before a replacement belongs to neither. */
  #giveSharedGap(): void {
    if (this.#gapGiven || gapAt(this.#old, this.#oldAt) !== gapAt(this.#new, this.#newAt)) return;
    this.#push({ type: 'same', text: gapAt(this.#old, this.#oldAt) });
    this.#gapGiven = true;
  }

  #addSame({ text }: Hunk): void {
    this.#gapGiven = false;
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
    this.#push({ type: 'del', text: this.#old.plain[this.#oldAt++] ?? '', mark: 'punctuation' });
    this.#push({ type: 'ins', text: this.#new.plain[this.#newAt++] ?? '', mark: 'punctuation' });
  }

  #compareGaps(): void {
    const old = gapAt(this.#old, this.#oldAt);
    const fresh = gapAt(this.#new, this.#newAt);
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

function gapAt(side: Squeezed, at: number): string {
  return side.gaps.get(at) ?? '';
}

/** The units from start to end with the gaps between them. */
function withGaps(side: Squeezed, start: number, end: number): string {
  let words = side.plain.slice(start, start + 1);
  for (let at = start + 1; at < end; at++) words += gapAt(side, at) + (side.plain[at] ?? '');
  return words;
}
