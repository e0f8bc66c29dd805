import type { Hunk } from './alignment.ts';
import { markChanges } from './marks.ts';

/** A change between two stretches that stay: what goes and what comes, either may be empty. */
export interface Change {
  readonly del: string;
  readonly ins: string;
}

/** `same` before each change, and one more behind the last: same[0] change[0] same[1] change[1] … same[n]. */
export interface Course {
  readonly same: string[];
  readonly changes: Change[];
}

/**
 * Makes a raw diff readable: islands too small to read between two changes join them, a passage that was
 * rewritten almost whole is one replacement, insertions begin where a clause begins, and changes that are none
 * of words are marked.
 */
export function present(raw: readonly Hunk[]): Hunk[] {
  const course = slide(joinIslands(courseOf(raw)));
  return markChanges(course);
}

/** Gathers neighbouring deletions and insertions into changes. */
function courseOf(raw: readonly Hunk[]): Course {
  const same = [''];
  const changes: Change[] = [];
  let open = { del: '', ins: '' };
  const close = () => {
    if (open.del === '' && open.ins === '') return;
    changes.push(open);
    same.push('');
    open = { del: '', ins: '' };
  };
  for (const { type, text } of raw) {
    if (type !== 'same') open[type] += text;
    else if (text !== '') {
      close();
      same[same.length - 1] += text;
    }
  }
  close();
  return { same, changes };
}

/** A shorter stretch between two changes reads as part of one change. */
const SHORTEST_ISLAND = 2;

/** So does one that is no longer than this part of the smaller of its two changes. */
const ISLAND_SHARE = 0.4;

/** A few characters beside a change so many times their length are there by chance. */
const LOST = { length: 4, times: 8 };

/** Joins changes over islands but the ends of sentences until none is left; joined changes are larger, so another island may drown. */
function joinIslands(course: Course): Course {
  for (;;) {
    const joined = joinOnce(course);
    if (joined.changes.length === course.changes.length) return joined;
    return joinIslands(joined);
  }
}

function joinOnce({ same, changes }: Course): Course {
  const kept: Course = { same: [same[0] ?? ''], changes: [] };
  changes.forEach((change, order) => {
    const before = kept.changes.at(-1);
    const island = kept.same.at(-1) ?? '';
    if (before && drowns(island, before, change)) {
      kept.changes[kept.changes.length - 1] = {
        del: before.del + island + change.del,
        ins: before.ins + island + change.ins,
      };
      kept.same[kept.same.length - 1] = same[order + 1] ?? '';
      return;
    }
    kept.changes.push(change);
    kept.same.push(same[order + 1] ?? '');
  });
  return kept;
}

function drowns(island: string, before: Change, after: Change): boolean {
  const { length } = island;
  if (/[。;!?]/.test(island)) return false;
  const smaller = Math.min(sizeOf(before), sizeOf(after));
  const larger = Math.max(sizeOf(before), sizeOf(after));
  if (length < SHORTEST_ISLAND || length <= ISLAND_SHARE * smaller) return true;
  return length <= LOST.length && length <= smaller && length * LOST.times <= larger;
}

function sizeOf({ del, ins }: Change): number {
  return Math.max(del.length, ins.length);
}

/** Where a text inserted or deleted could as well begin earlier or later, it begins where a clause begins. */
function slide({ same, changes }: Course): Course {
  const slid: Course = { same: [...same], changes: [...changes] };
  changes.forEach((change, order) => {
    if (change.del !== '' && change.ins !== '') return;
    const text = change.del || change.ins;
    const before = slid.same[order] ?? '';
    const after = slid.same[order + 1] ?? '';
    const by = bestSlide(before, text, after);
    const whole = before + text + after;
    const start = before.length + by;
    const moved = whole.slice(start, start + text.length);
    slid.same[order] = whole.slice(0, start);
    slid.same[order + 1] = whole.slice(start + text.length);
    slid.changes[order] = change.del ? { del: moved, ins: '' } : { del: '', ins: moved };
  });
  return slid;
}

/** How far to slide, negative to the left: to the strongest boundary in reach, the nearest of equals. */
function bestSlide(before: string, text: string, after: string): number {
  let best = { by: 0, rank: boundaryRank(before, text) };
  const whole = before + text + after;
  const consider = (by: number) => {
    const start = before.length + by;
    const rank = boundaryRank(whole.slice(0, start), whole.slice(start, start + text.length));
    if (rank > best.rank) best = { by, rank };
  };
  for (let by = -1; canStart(whole, before.length + by, text.length); by--) consider(by);
  for (let by = 1; canEnd(whole, before.length + by, text.length); by++) consider(by);
  return best.by;
}

/** One unit to the left: the unit before the run equals the run's last. */
function canStart(whole: string, start: number, length: number): boolean {
  return start >= 0 && whole[start] === whole[start + length];
}

function canEnd(whole: string, start: number, length: number): boolean {
  return start + length <= whole.length && whole[start - 1] === whole[start + length - 1];
}

/** How strong the boundary is that a run begins at and ends with. */
function boundaryRank(before: string, run: string): number {
  return Math.min(strength(before.at(-1)), strength(run.at(-1)));
}

function strength(unit: string | undefined): number {
  if (unit === undefined) return 4;
  if (/[。;!?]/.test(unit)) return 3;
  if (/[,:]/.test(unit)) return 2;
  return /[、)'">》]/.test(unit) ? 1 : 0;
}
