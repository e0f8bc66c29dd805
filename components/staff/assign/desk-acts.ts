import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { DeskComment } from '../../../lib/hearing/staff/desk.ts';
import type { TakenUp } from '../../../lib/usecase/taken-up.ts';
import type { DueRule } from './AssignFields.tsx';

/** What can be told of one comment and done about it, wherever its row stands. */
export interface DeskActs {
  readonly due: DueRule;
  /** Whether a later draft took up what it proposes, as far as comparing can say. */
  takenUp(comment: DeskComment): TakenUp | null;
  /** Null where the role may not. */
  readonly disown: ((number: string, howKnown: string) => Promise<void>) | null;
  readonly undoDisown: ((number: string) => Promise<void>) | null;
}

const none: DeskActs = {
  due: { today: '', days: null, dueOn: null },
  takenUp: () => null,
  disown: null,
  undoDisown: null,
};

export const DeskActsContext = createContext<DeskActs>(none);

export function useDeskActs(): DeskActs {
  return useContext(DeskActsContext);
}
