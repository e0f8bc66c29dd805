import type { Comment } from '../../lib/comment/comment.ts';
import type { StatementChange } from '../../lib/statement/change.ts';
import type { Statement } from '../../lib/statement/statement.ts';
import type { Timing } from '../../lib/statement/timing.ts';

/** What every part of the screen shows one side of. */
export interface SpeechProps {
  readonly statement: Statement;
  readonly timing: Timing;
  /** Those that can be spoken, by id. */
  readonly comments: ReadonlyMap<string, Comment>;
  /** Id of the part in focus, in the list, on the ruler and in the sheet. */
  readonly on: string;
  readonly onTurn: (id: string) => void;
  readonly change: (change: StatementChange) => void;
}
