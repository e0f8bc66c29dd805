import { useEffect, useMemo, useState } from 'preact/hooks';
import * as z from 'zod';
import { dayIn, dueDay } from '../../../lib/hearing/meeting/calendar.ts';
import { may, type Role } from '../../../lib/hearing/staff/roles.ts';
import { align } from '../../../lib/revision/align.ts';
import type { Office } from '../../../lib/usecase/office.ts';
import { type TakenUp, takenUp } from '../../../lib/usecase/taken-up.ts';
import type { DeskGround } from '../use-desk-state.ts';
import type { DeskActs } from './desk-acts.ts';

interface DeskOn {
  readonly office: Office;
  readonly hearingId: string;
  readonly ground: DeskGround;
  readonly role: Role;
}

/** What holds for every row of the desk; `onChanged` after something was noted of a person. */
export function useActsOn(
  { office, hearingId, ground, role }: DeskOn,
  onChanged: () => Promise<void>,
): DeskActs {
  const compare = useComparing(office, hearingId, ground);
  const base = `/hearings/${encodeURIComponent(hearingId)}/submissions`;
  const note = async (path: string, json: unknown) => {
    await office.ask(path, z.unknown(), json);
    await onChanged();
  };
  const mayDecide = may(role, 'decide');
  const at = (number: string) => `${base}/${encodeURIComponent(number)}/disown`;
  return {
    due: useDue(ground),
    takenUp: compare,
    disown: mayDecide ? (number, howKnown) => note(at(number), { howKnown }) : null,
    undoDisown: mayDecide ? (number) => note(`${at(number)}/undo`, {}) : null,
  };
}

function useDue({ closesAt, timeZone, answerDays }: DeskGround): DeskActs['due'] {
  return useMemo(() => {
    const today = dayIn(Date.now(), timeZone);
    const dueOn =
      answerDays === null ? null : dueDay({ closesAt: Date.parse(closesAt), answerDays, timeZone });
    return { today, days: answerDays, dueOn };
  }, [closesAt, timeZone, answerDays]);
}

/** Against the revision in force, once it is read; what was said on that one itself is not compared. */
function useComparing(office: Office, hearingId: string, { revision, revisions }: DeskGround) {
  const [compare, setCompare] = useState<DeskActs['takenUp']>(() => nothing);
  const newest = revisions.at(-1)?.id;
  useEffect(() => {
    setCompare(() => nothing);
    if (newest === undefined || newest === revision.id) return;
    let late = false;
    void office.revision(hearingId, newest).then((answer) => {
      if (late || !answer.ok) return;
      const both = { old: revision, fresh: answer.value };
      const alignment = align(both.old, both.fresh);
      const known = new Map<string, TakenUp | null>();
      setCompare(() => (comment: Parameters<DeskActs['takenUp']>[0]) => {
        const found = known.has(comment.id)
          ? (known.get(comment.id) ?? null)
          : takenUp(comment, both, alignment);
        known.set(comment.id, found);
        return found;
      });
    });
    return () => {
      late = true;
    };
  }, [office, hearingId, revision, newest]);
  return compare;
}

function nothing(): null {
  return null;
}
