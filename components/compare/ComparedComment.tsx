import { questionOf } from '../../lib/comment/states.ts';
import type { PlacedComment } from '../../lib/usecase/compare-rows.ts';
import { Citation } from '../Citation.tsx';
import { Icon } from '../Icon.tsx';
import { Stance } from '../Stance.tsx';
import type { CompareSay } from './say.ts';

interface ComparedCommentProps {
  readonly placed: PlacedComment;
  readonly say: CompareSay;
}

/** One of the person's comments beside the change, and what became of its place. */
export function ComparedComment({ placed, say }: ComparedCommentProps) {
  const { comment, side } = placed;
  const target = comment.targets[0];
  if (!target) return null;
  const citation = target.carried?.fromCitation ?? target.citation;
  const former = side === 'old' || target.carried !== undefined;
  const question = questionOf(target);
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
          <span>{stateWords(placed, say)}</span>
        </div>
      )}
    </article>
  );
}

function stateWords({ comment }: PlacedComment, say: CompareSay): string {
  const target = comment.targets[0];
  if (!target?.carried) return '';
  const { citation, carried } = target;
  if (carried.confirmed) return say('carry.movedTo', { citation });
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
