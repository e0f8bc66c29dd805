import type { RefObject } from 'preact';
import type { Comment } from '../../lib/comment/comment.ts';
import type { Revision } from '../../lib/comment/revision.ts';
import { questionOfComment } from '../../lib/comment/states.ts';
import type { Decision } from '../../lib/usecase/decide.ts';
import type { Carrying } from '../../lib/usecase/look-again.ts';
import { Citation } from '../Citation.tsx';
import { firstWords } from '../CommentItem.tsx';
import { type ComposeSay, useComposeSay } from '../compose-say.ts';
import { Stance } from '../Stance.tsx';
import type { Desk } from '../use-desk.ts';
import { ChangedClause } from './ChangedClause.tsx';
import { useCarrying } from './use-carrying.ts';

export interface CarriedCardProps {
  readonly comment: Comment;
  readonly revision: Revision;
  readonly all: readonly Comment[];
  readonly desk: Desk;
  /** Has the keyboard once the card before it is settled. */
  readonly taker: RefObject<HTMLElement | null> | null;
  readonly onDecide: (decision: Decision) => void;
}

/** One comment whose place the person has to settle. No button is emphasised, nothing is chosen beforehand. */
export function CarriedCard(props: CarriedCardProps) {
  const { comment, revision, all, taker } = props;
  const say = useComposeSay();
  const carrying = useCarrying(comment, revision, all);
  const doubtful = comment.targets.find(({ carried }) => carried && !carried.confirmed);
  const former = doubtful?.carried?.fromCitation ?? '';
  return (
    <article ref={taker} tabIndex={-1} class="carried-card" aria-label={`${say('carry.said')}：${former}`}>
      <header class="zt-row zt-row--between">
        <Citation citation={former} former />
        <Stance stance={comment.stance} />
      </header>
      <p class="carried-question">{questionWords(comment, carrying, say)}</p>
      {carrying?.after && <ChangedClause before={carrying.before} after={carrying.after} />}
      {!carrying?.after && doubtful && (
        <blockquote class="zt-quote" lang="zh-CN">
          {doubtful.quote?.exact ?? doubtful.clauseText}
        </blockquote>
      )}
      <p class="carried-said">{firstWords(comment, say)}</p>
      <Decisions {...props} carrying={carrying} />
    </article>
  );
}

function questionWords(comment: Comment, carrying: Carrying | null, say: ComposeSay): string {
  if (carrying?.adopted) return say('carry.adopted');
  const doubtful = comment.targets.find(({ carried }) => carried && !carried.confirmed);
  switch (doubtful?.carried?.verdict) {
    case 'deleted':
      return say('carry.goneShort');
    case 'split':
      return say('carry.split');
    case 'merged':
      return say('carry.merged');
    case 'ambiguous':
      return say('carry.several');
    default:
      return say('carry.stillTrue');
  }
}

function Decisions(props: CarriedCardProps & { readonly carrying: Carrying | null }) {
  const { comment, desk, onDecide, carrying } = props;
  const say = useComposeSay();
  const question = questionOfComment(comment);
  const rewrite = () => {
    onDecide({ kind: 'holds' });
    desk.open(comment);
  };
  return (
    <div class="carried-acts">
      {carrying?.adopted && <Act onPress={() => onDecide({ kind: 'support' })}>{say('carry.support')}</Act>}
      {question === 'agree' && (
        <>
          <Act onPress={() => onDecide({ kind: 'holds' })}>
            {say(carrying?.adopted ? 'carry.keep' : 'carry.holds')}
          </Act>
          {comment.state !== 'submitted' && <Act onPress={rewrite}>{say('carry.rewrite')}</Act>}
        </>
      )}
      {question === 'choose' && <Candidates {...props} />}
      {question !== 'agree' && (
        <>
          <Act onPress={() => desk.show({ kind: 'attach', comment })}>{say('carry.choose')}</Act>
          <Act onPress={() => onDecide({ kind: 'record' })}>{say('carry.record')}</Act>
        </>
      )}
      {comment.state !== 'submitted' && (
        <Act onPress={() => desk.remove(comment)}>{say('carry.withdraw')}</Act>
      )}
    </div>
  );
}

function Candidates({ carrying, onDecide }: CarriedCardProps & { readonly carrying: Carrying | null }) {
  const say = useComposeSay();
  const targets = carrying?.candidates ?? [];
  return (
    <>
      {targets.map((target) => (
        <Act
          key={`${target.eId}${target.position.start}`}
          onPress={() => onDecide({ kind: 'attach', targets: [target] })}
        >
          {target.citation}
        </Act>
      ))}
      {targets.length > 1 && (
        <Act onPress={() => onDecide({ kind: 'attach', targets })}>{say('carry.both')}</Act>
      )}
    </>
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
