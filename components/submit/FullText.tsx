import type { Comment } from '../../lib/comment/comment.ts';
import type { Answers } from '../../lib/hearing/protocol/form.ts';
import type { Hearing } from '../../lib/hearing/protocol/hearing.ts';
import type { Sendable } from '../../lib/usecase/submit.ts';
import { Citation } from '../Citation.tsx';
import { Icon } from '../Icon.tsx';
import { Stance } from '../Stance.tsx';
import { useSheetVoice } from '../sheet-say.ts';
import { inLanguage } from './form-words.ts';

interface FullTextProps {
  readonly chosen: readonly Sendable[];
  readonly answers: Answers;
  readonly hearing: Hearing;
}

/** Word for word what will be sent, as it hangs on the hearing's own text. */
export function FullText({ chosen, answers, hearing }: FullTextProps) {
  const { language, say } = useSheetVoice();
  const given = hearing.form.fields.filter(({ key }) => answers[key]?.trim());
  return (
    <details class="full-text" id="full-text">
      <summary>
        <Icon name="down" small />
        {say('submit.fullTextTitle')}
      </summary>
      {chosen.map(({ placed }) => (
        <FullComment key={placed.id} comment={placed} />
      ))}
      {given.length > 0 && (
        <dl>
          {given.map(({ key, label }) => (
            <div key={key}>
              <dt>{inLanguage(label, language)}</dt>
              <dd>{answers[key]}</dd>
            </div>
          ))}
        </dl>
      )}
    </details>
  );
}

/** A comment as it is sent: what there is of it in the packet, and nothing else. */
interface Said extends Pick<Comment, 'stance' | 'proposed' | 'reason'> {
  readonly targets: readonly Pick<Comment['targets'][number], 'eId' | 'citation' | 'quote'>[];
}

export function FullComment({ comment }: { readonly comment: Said }) {
  const { say } = useSheetVoice();
  const { targets, stance } = comment;
  return (
    <article class="full-comment">
      <header class="zt-row zt-row--between">
        <Citation citation={targets.map(({ citation }) => citation).join(say('submit.clauses'))} />
        <Stance stance={stance} />
      </header>
      {targets.map(
        ({ quote, eId }) => quote && <p key={eId}>{say('submit.original', { text: quote.exact })}</p>,
      )}
      <OwnWords comment={comment} />
    </article>
  );
}

/** What the person proposes, and why. */
export function OwnWords({ comment }: { readonly comment: Omit<Said, 'targets'> }) {
  const { say } = useSheetVoice();
  const { stance, proposed, reason } = comment;
  return (
    <>
      {proposed !== null && <p>{say('submit.proposal', { text: proposed || say('submit.nothingLeft') })}</p>}
      {reason !== '' && (
        <p>{say(stance === 'ask' ? 'submit.question' : 'submit.reason', { text: reason })}</p>
      )}
    </>
  );
}
