import type { Stance } from '../../lib/comment/comment.ts';
import type { Flaw } from '../../lib/comment/validity.ts';
import { type ComposeSay, useComposeSay } from '../compose-say.ts';
import { FieldError } from '../FieldError.tsx';

interface ReasonFieldProps {
  readonly stance: Stance | null;
  readonly reason: string;
  readonly limit: number;
  readonly flaws: readonly Flaw[];
  readonly onChange: (reason: string) => void;
}

const labels = {
  support: 'compose.reasonSupport',
  oppose: 'compose.reasonOppose',
  amend: 'compose.reason',
  ask: 'compose.reasonAsk',
} as const;

/** Why, or the question itself. Required but for 支持. */
export function ReasonField({ stance, reason, limit, flaws, onChange }: ReasonFieldProps) {
  const say = useComposeSay();
  const [flaw] = flaws;
  const required = stance !== null && stance !== 'support';
  return (
    <div>
      <label class="zt-label" for="composer-reason">
        {say(stance === null ? 'compose.reason' : labels[stance])}
        <small class="zt-num" id="composer-count">
          {say('compose.counter', { n: reason.length, limit })}
        </small>
      </label>
      <textarea
        id="composer-reason"
        class="zt-input composer-reason"
        rows={3}
        value={reason}
        placeholder={stance === 'amend' ? say('compose.hintAmend') : ''}
        aria-required={required}
        aria-invalid={flaw ? 'true' : undefined}
        aria-describedby={flaw ? 'composer-reason-error' : 'composer-reason-hint'}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
      {flaw ? (
        <FieldError id="composer-reason-error">{wordsOf(flaw, say)}</FieldError>
      ) : (
        <p class="zt-hint" id="composer-reason-hint">
          {required && reason === '' ? say('compose.required') : ''}
        </p>
      )}
    </div>
  );
}

function wordsOf(flaw: Flaw, say: ComposeSay): string {
  if (flaw.kind === 'too-long') return say('compose.tooLong', { n: flaw.over });
  return say(flaw.kind === 'no-question' ? 'compose.questionMissing' : 'compose.reasonMissing');
}
