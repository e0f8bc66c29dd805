import { questionOf } from '../../lib/comment/states.ts';
import type { Carrying } from '../../lib/usecase/look-again.ts';
import type { PlacedComment } from '../../lib/usecase/place-comments.ts';
import { Citation } from '../Citation.tsx';
import { Icon } from '../Icon.tsx';
import { Stance } from '../Stance.tsx';
import { CarriedActs } from './CarriedActs.tsx';
import type { CompareSay } from './say.ts';

interface ComparedCommentProps {
  readonly placed: PlacedComment;
  /** Looks at the place on both texts, where that is asked for. */
  readonly look: (placed: PlacedComment) => Carrying | null;
  readonly say: CompareSay;
}

/** One of the person's comments beside the change, what became of its place, and what can be done about it. */
export function ComparedComment({ placed, look, say }: ComparedCommentProps) {
  const { comment } = placed;
  const target = comment.targets[0];
  if (!target) return null;
  const citation = target.carried?.fromCitation ?? target.citation;
  const former = target.carried !== undefined;
  const question = questionOf(target);
  const carrying = question === 'none' ? null : look(placed);
  const words = comment.reason || comment.proposed || '';
  const label = say(former ? 'compare.commentOfFormer' : 'compare.commentOf', { citation });
  return (
    <article class={question === 'none' ? 'x-card' : 'x-card is-ask'} aria-label={label}>
      <header>
        <Citation citation={citation} former={former} />
        <Stance stance={comment.stance} />
      </header>
      <p>{words}</p>
      {target.carried && (
        <div class={question === 'none' ? 'x-st' : 'x-st zt-state--warn'}>
          <Icon name={question === 'none' ? 'for' : 'ask'} small />
          <span>{stateWords(placed, carrying, say)}</span>
        </div>
      )}
      <CarriedActs comment={comment} carrying={carrying} say={say} />
    </article>
  );
}

function stateWords({ comment }: PlacedComment, carrying: Carrying | null, say: CompareSay): string {
  const target = comment.targets[0];
  if (!target?.carried) return '';
  if (carrying?.adopted) return say('carry.adopted');
  const { citation, carried } = target;
  if (carried.confirmed)
    return carried.verdict === 'deleted' ? say('carry.isRecord') : say('carry.movedTo', { citation });
  switch (carried.verdict) {
    case 'unchanged':
    case 'renumbered':
    case 'moved':
      return say('carry.sameText', { citation });
    case 'reworded':
      return comment.stance === 'amend' ? say('carry.reworded', { citation }) : say('carry.stillTrue');
    case 'merged':
      return say('carry.merged');
    case 'split':
      return say('carry.split');
    case 'ambiguous':
      return say('carry.several');
    case 'deleted':
      return say('carry.gone');
  }
}
