import type { RevisionText } from '../anchor/revision-text.ts';
import type { Hearing } from '../hearing/protocol/hearing.ts';
import { isGap } from '../law/characters.ts';
import { type DraftTree, type Provision, walk } from '../law/provision.ts';
import { changedAt, treeOf } from './correct-outline.ts';
import type { HearingPort } from './hearing-port.ts';
import { rehang } from './rehang.ts';
import type { CorrectionStore } from './store-ports.ts';
import { lowerBound } from './word-offsets.ts';

/** Earlier revisions looked at, as in `publishedLike`. */
const most = 6;

interface Access {
  readonly url: string;
  readonly hearing: Hearing;
  readonly port: HearingPort;
}

/**
 * The tree that the hearing publishes for the law in this text, with offsets in it; the newest revision whose words
 * stand there. Null where none is the text's, or the hearing cannot be read.
 */
export async function publishedTree(text: string, { url, hearing, port }: Access): Promise<DraftTree | null> {
  for (const { id } of [...hearing.revisions].reverse().slice(0, most)) {
    const asked = await port.revision(url, id);
    const tree = asked.kind === 'read' ? treeOnText(asked.value, text) : null;
    if (tree) return tree;
  }
  return null;
}

/**
 * A law's tree with its offsets in a text that shows the same law: the same visible units in the same order, once.
 * What stands around it, blanks and line ends may differ. Null where the law is not there, or twice.
 */
export function treeOnText(law: RevisionText, text: string): DraftTree | null {
  const own = visible(law.text, law.tree.provisions[0]?.start ?? 0, law.tree.provisions.at(-1)?.end ?? 0);
  const shown = visible(text, 0, text.length);
  const first = own.units === '' ? -1 : shown.units.indexOf(own.units);
  if (first < 0 || shown.units.includes(own.units, first + 1)) return null;
  const counted = (offset: number) => first + lowerBound(own.places, offset);
  const start = (offset: number) => shown.places[counted(offset)] ?? text.length;
  const end = (offset: number) => (shown.places[counted(offset) - 1] ?? -1) + 1;
  const moved = (provision: Provision): Provision => ({
    ...provision,
    start: start(provision.start),
    end: Math.max(start(provision.start), end(provision.end)),
    children: provision.children.map(moved),
  });
  return {
    ...law.tree,
    provisions: law.tree.provisions.map(moved),
    problems: law.tree.problems.map((problem) => ({ ...problem, start: start(problem.start) })),
  };
}

function visible(text: string, from: number, to: number): { units: string; places: readonly number[] } {
  const places: number[] = [];
  let units = '';
  for (let at = from; at < to; at++) {
    if (isGap(text.charCodeAt(at))) continue;
    places.push(at);
    units += text[at];
  }
  return { units, places };
}

export interface AdoptPorts {
  readonly corrections: Pick<CorrectionStore, 'change'>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * Keeps the published tree as the outline of a revision and hangs its comments on it. Corrections were of our own
 * reading and go with it. True where the revision has the published outline now.
 */
export async function adoptPublished(
  { id, text }: RevisionText & { readonly id: string },
  access: Access,
  { corrections, now }: AdoptPorts,
): Promise<boolean> {
  const recognised = await publishedTree(text, access);
  if (recognised === null) return false;
  const kept = await corrections.change(id, (known) => {
    if (known.text !== text || isSame(known.recognised, recognised)) return null;
    const before = { text, tree: treeOf(known) };
    const rehung = known.comments.map((comment) => rehang(comment, before, { text, tree: recognised }));
    const changed = rehung.filter((each) => each !== null);
    return {
      recognised,
      corrections: [],
      comments: changed.map(({ comment }) => changedAt(comment, now())),
    };
  });
  return kept.ok;
}

function isSame(one: DraftTree, other: DraftTree): boolean {
  const [own, others] = [[...walk(one.provisions)], [...walk(other.provisions)]];
  return own.length === others.length && own.every((provision, at) => isLike(provision, others[at]));
}

function isLike(one: Provision, other: Provision | undefined): boolean {
  return (['eId', 'level', 'number', 'heading', 'start', 'end'] as const).every(
    (key) => one[key] === other?.[key],
  );
}
