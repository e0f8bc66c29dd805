import { anchorOf } from '../../lib/anchor/anchor-of.ts';
import { resolve } from '../../lib/anchor/resolve.ts';
import type { RevisionText } from '../../lib/anchor/revision-text.ts';
import type { Selector } from '../../lib/anchor/selector.ts';
import { blocksOfText } from '../../lib/blocks/block.ts';
import { parseLaw } from '../../lib/law/parse.ts';
import { type Provision, walk } from '../../lib/law/provision.ts';
import type { Row } from '../../scripts/table.ts';
import { longLaws } from './long-laws.ts';
import { approximate } from './quote-rules.ts';

const comments = 1000;
/** UTF-16 units of a quote. */
const quoted = 20;
/** What a page may have got above the law since the comments were written. */
const banner = '清屿市人民代表大会常务委员会\n首页　通知公告\n';
/** The best of so many rounds. */
const rounds = 5;

/** 1,000 comments on words of a long law, placed again on the same law below a new banner, by our rule and by hypothesis's. */
export async function bench(): Promise<readonly Row[]> {
  return longLaws().flatMap(({ name, text }) => {
    const old = revisionOf(text);
    const fresh = revisionOf(banner + text);
    const selectors = selectorsIn(old);
    const row = (rule: string, work: () => readonly (number | null)[]): Row => {
      const { ms, starts } = best(work);
      const right = starts.filter((start, at) => isIn(start, selectors[at]));
      return {
        law: name,
        rule,
        comments: selectors.length,
        ms: Math.round(ms * 10) / 10,
        right: right.length,
      };
    };
    const places = selectors.map(({ position }, at) => ({ id: String(at), ...position }));
    return [
      row('ours', () => selectors.map((selector) => startOf(selector, fresh))),
      row('hypothesis', () => approximate(places, old, fresh).map(({ start }) => start)),
    ];
  });
}

/** Within the quoted words: punctuation at their edge may be left out. */
function isIn(start: number | null, selector: Selector | undefined): boolean {
  if (start === null || !selector) return false;
  const { position } = selector;
  return start >= position.start + banner.length && start < position.end + banner.length;
}

function startOf(selector: Selector, revision: RevisionText): number | null {
  const found = resolve(selector, revision);
  return 'place' in found ? found.place.start : null;
}

function revisionOf(text: string): RevisionText {
  return { text, tree: parseLaw(blocksOfText(text)) };
}

/** Words in the middle of clauses, spread evenly over the law. */
function selectorsIn(revision: RevisionText): readonly Selector[] {
  const clauses = [...walk(revision.tree.provisions)].filter(isLongParagraph);
  const step = Math.max(1, Math.floor(clauses.length / comments));
  const chosen = clauses.filter((_, at) => at % step === 0).slice(0, comments);
  return chosen.flatMap(({ start, end }) => {
    const from = Math.floor((start + end - quoted) / 2);
    return anchorOf(revision, from, from + quoted) ?? [];
  });
}

function isLongParagraph({ level, start, end }: Provision): boolean {
  return level === 'paragraph' && end - start > 2 * quoted;
}

function best(work: () => readonly (number | null)[]): { ms: number; starts: readonly (number | null)[] } {
  let [ms, starts] = [Number.POSITIVE_INFINITY, work()];
  for (let round = 0; round < rounds; round += 1) {
    const from = performance.now();
    starts = work();
    ms = Math.min(ms, performance.now() - from);
  }
  return { ms, starts };
}
