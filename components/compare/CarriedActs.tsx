import type { Comment } from '../../lib/comment/comment.ts';
import { questionOfComment } from '../../lib/comment/states.ts';
import { type Decision, decide } from '../../lib/usecase/decide.ts';
import type { Carrying } from '../../lib/usecase/look-again.ts';
import { usePorts } from '../ports.ts';
import type { CompareSay } from './say.ts';

interface CarriedActsProps {
  readonly comment: Comment;
  /** Both texts of its place; null where the earlier one is not here. */
  readonly carrying: Carrying | null;
  readonly say: CompareSay;
}

/** What the writer of a carried comment may now say of it. No button is emphasised, nothing is chosen beforehand. */
export function CarriedActs({ comment, carrying, say }: CarriedActsProps) {
  const { store, surroundings } = usePorts();
  const question = questionOfComment(comment);
  if (question === 'none') return null;
  const settle = (decision: Decision) => () =>
    void store.comments.saveAll([decide(comment, decision, surroundings.now())]);
  const candidates = question === 'choose' ? (carrying?.candidates ?? []) : [];
  return (
    <div class="x-acts zt-noprint">
      {carrying?.adopted && <Act onPress={settle({ kind: 'support' })}>{say('carry.support')}</Act>}
      {question === 'agree' && (
        <Act onPress={settle({ kind: 'holds' })}>{say(carrying?.adopted ? 'carry.keep' : 'carry.holds')}</Act>
      )}
      {candidates.map((target) => (
        <Act
          key={`${target.eId}${target.position.start}`}
          onPress={settle({ kind: 'attach', targets: [target] })}
        >
          {target.citation}
        </Act>
      ))}
      {candidates.length > 1 && (
        <Act onPress={settle({ kind: 'attach', targets: candidates })}>{say('carry.both')}</Act>
      )}
      {question !== 'agree' && <Act onPress={settle({ kind: 'record' })}>{say('carry.record')}</Act>}
    </div>
  );
}

function Act({
  onPress,
  children,
}: {
  readonly onPress: () => void;
  readonly children: preact.ComponentChildren;
}) {
  return (
    <button class="zt-btn" type="button" onClick={onPress}>
      {children}
    </button>
  );
}
