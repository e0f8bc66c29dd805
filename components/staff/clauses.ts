import type { Progress } from '../../lib/hearing/staff/desk.ts';
import { citationOf } from '../../lib/law/cite.ts';
import type { Provision } from '../../lib/law/provision.ts';
import type { OfficeRevision } from '../../lib/usecase/office.ts';

type Counted = Progress['clauses'][number];

/** A row of the list: a clause that can be commented on, or the chapter above it. */
export interface ClauseRow {
  readonly eId: string;
  readonly citation: string;
  /** `16`; empty where the clause has none. */
  readonly number: string;
  /** Heading, or the first words. */
  readonly about: string;
  /** 第三章　养犬行为规范; null where it has none above it. */
  readonly chapter: string | null;
  readonly text: string;
  readonly comments: number;
  readonly stances: Counted['stances'];
  readonly state: 'none' | 'open' | 'working' | 'settled';
  /** Not settled yet: the reader's own, and late. */
  readonly mine: number;
  readonly overdue: number;
}

const headings = new Set(['part', 'subpart', 'chapter', 'section']);
const firstWords = 12;

/** Articles and annexes in the order of the text; what was said of chapters or of the whole draft comes first. */
export function clausesToShow(revision: OfficeRevision, progress: Progress | null): ClauseRow[] {
  const counted = new Map((progress?.clauses ?? []).map((each) => [each.eId, each]));
  const rows: ClauseRow[] = [];
  const visit = (provisions: readonly Provision[], chapter: string | null) => {
    for (const provision of provisions) {
      const { level, label, heading, children } = provision;
      if (headings.has(level)) {
        const name = [label, heading].filter(Boolean).join('　');
        if (counted.has(provision.eId)) rows.push(rowOf(provision, chapter));
        visit(children, name);
      } else rows.push(rowOf(provision, chapter));
    }
  };
  const rowOf = (provision: Provision, chapter: string | null): ClauseRow => {
    const text = revision.text.slice(provision.start, provision.end);
    const words = (provision.heading ?? text.slice(provision.label.length)).trim();
    return {
      eId: provision.eId,
      citation: citationOf(revision.tree, provision.eId),
      number: provision.number ?? '',
      about: words.slice(0, firstWords),
      chapter,
      text,
      ...countsOf(counted.get(provision.eId)),
    };
  };
  visit(revision.tree.provisions, null);
  const whole = counted.get('');
  return whole === undefined ? rows : [wholeDraft(revision, whole), ...rows];
}

type Figures = 'comments' | 'stances' | 'state' | 'mine' | 'overdue';

function countsOf(counted: Counted | undefined): Pick<ClauseRow, Figures> {
  if (counted === undefined) return { comments: 0, stances: none, state: 'none', mine: 0, overdue: 0 };
  const { comments, stances, settled, working, mine, overdue } = counted;
  const state = settled >= comments ? 'settled' : settled + working > 0 ? 'working' : 'open';
  return { comments, stances, state, mine, overdue };
}

const none = { support: 0, oppose: 0, amend: 0, ask: 0 };

function wholeDraft(revision: OfficeRevision, counted: Counted): ClauseRow {
  return {
    eId: '',
    citation: '',
    number: '',
    about: '',
    chapter: null,
    text: revision.title,
    ...countsOf(counted),
  };
}
