import '../styles/composer.css';
import '../styles/carried.css';
import { useMemo } from 'preact/hooks';
import type { Comment } from '../../lib/comment/comment.ts';
import type { Revision } from '../../lib/comment/revision.ts';
import { type Question, questionOfComment } from '../../lib/comment/states.ts';
import { type Decision, decide } from '../../lib/usecase/decide.ts';
import { useComposeSay } from '../compose-say.ts';
import { IconButton } from '../IconButton.tsx';
import { usePorts } from '../ports.ts';
import { StateCard } from '../states/StateCard.tsx';
import { useArrival } from '../use-arrival.ts';
import type { Desk } from '../use-desk.ts';
import { CarriedCard } from './CarriedCard.tsx';

interface ConfirmationsProps {
  readonly revision: Revision;
  readonly comments: readonly Comment[];
  /** Those on every revision of the draft. */
  readonly all: readonly Comment[];
  readonly desk: Desk;
}

/** Every carried comment that asks something, one card each; those without a place at the end. */
export function Confirmations({ revision, comments, all, desk }: ConfirmationsProps) {
  const say = useComposeSay();
  const { store, surroundings } = usePorts();
  const asking = useMemo(() => byQuestion(comments), [comments]);
  const settle = (settled: readonly Comment[], decision: Decision) =>
    desk.keeping(
      store.comments.saveAll(settled.map((comment) => decide(comment, decision, surroundings.now()))),
    );
  const waiting = [...asking.agree, ...asking.choose];
  const [next] = [...waiting, ...asking.gone];
  const taker = useArrival<HTMLElement & HTMLHeadingElement>([next?.id]);
  const card = (comment: Comment) => (
    <CarriedCard
      key={comment.id}
      comment={comment}
      revision={revision}
      all={all}
      desk={desk}
      taker={comment === next ? taker : null}
      onDecide={(decision) => settle([comment], decision)}
    />
  );
  return (
    <main class="panel">
      <header class="composer-head">
        <IconButton icon="left" label={say('compose.back')} onPress={() => desk.show({ kind: 'list' })} />
        <h1 ref={next ? null : taker} tabIndex={-1}>
          {say('carry.title')}
        </h1>
        <span class="zt-grow" />
      </header>
      <div class="zt-ww composer-ww" />
      <div class="panel-list carried" role="status" aria-live="off">
        {waiting.length + asking.gone.length === 0 && <StateCard icon="for" title={say('carry.finished')} />}
        {waiting.map(card)}
        {asking.gone.length > 0 && (
          <h2 class="carried-tray">
            {say('carry.tray')}
            <span class="zt-count">{asking.gone.length}</span>
          </h2>
        )}
        {asking.gone.map(card)}
      </div>
      {asking.agree.length > 1 && (
        <footer class="panel-foot">
          <button
            class="zt-btn zt-btn--wide"
            type="button"
            onClick={() => settle(asking.agree, { kind: 'holds' })}
          >
            {say('carry.all')}
          </button>
        </footer>
      )}
    </main>
  );
}

type Asking = Readonly<Record<Exclude<Question, 'none'>, readonly Comment[]>>;

function byQuestion(comments: readonly Comment[]): Asking {
  const asked = (question: Question) => comments.filter((comment) => questionOfComment(comment) === question);
  return { agree: asked('agree'), choose: asked('choose'), gone: asked('gone') };
}
