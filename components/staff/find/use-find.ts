import { useEffect, useRef, useState } from 'preact/hooks';
import type { DeskComment } from '../../../lib/hearing/staff/desk.ts';
import { findPage, isWanted, type Wanted } from '../../../lib/usecase/find-comments.ts';
import type { Office, Trouble } from '../../../lib/usecase/office.ts';

export interface Found {
  readonly comments: readonly DeskComment[];
  readonly total: number;
  readonly next: string | null;
}

/** While somebody types, the question waits so long for the next letter, milliseconds. */
const breath = 120;
const pageSize = 50;

/** What was found for what is wanted now; the answer to an earlier question never shows. */
export function useFind(office: Office, hearingId: string, wanted: Wanted) {
  const [found, setFound] = useState<Found | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const asked = useRef(0);
  const question = JSON.stringify(wanted);
  const read = async (after: string | null, before: readonly DeskComment[]) => {
    const turn = ++asked.current;
    const answer = await findPage(office, hearingId, { wanted, after, most: pageSize });
    if (turn !== asked.current) return;
    setTrouble(answer.ok ? null : answer.problem);
    if (!answer.ok) return;
    const { comments, total, next } = answer.value;
    setFound((was) => ({ comments: [...before, ...comments], total: total ?? was?.total ?? 0, next }));
  };
  const again = () => read(null, []);
  useEffect(() => {
    if (!isWanted(wanted)) {
      asked.current++;
      setFound(null);
      return;
    }
    const waiting = setTimeout(again, breath);
    return () => clearTimeout(waiting);
  }, [office, hearingId, question]);
  return { found, trouble, again, more: () => found && read(found.next, found.comments) };
}
