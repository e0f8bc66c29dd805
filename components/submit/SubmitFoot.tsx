import type { Answers } from '../../lib/hearing/protocol/form.ts';
import type { Hearing } from '../../lib/hearing/protocol/hearing.ts';
import type { Sendable } from '../../lib/usecase/submit.ts';
import { useSheetVoice } from '../sheet-say.ts';
import { inLanguage } from './form-words.ts';

interface SubmitFootProps {
  readonly chosen: readonly Sendable[];
  readonly answers: Answers;
  readonly hearing: Hearing;
  readonly sending: boolean;
  readonly onSubmit: () => void;
}

/** What they get and do not get, then the button. */
export function SubmitFoot({ chosen, answers, hearing, sending, onSubmit }: SubmitFootProps) {
  const { language, say } = useSheetVoice();
  const n = chosen.length;
  const given = hearing.form.fields.filter(({ key, type }) => type !== 'consent' && answers[key]?.trim());
  const fields = given
    .map(({ label }) => say('submit.theyGetField', { field: inLanguage(label, language) }))
    .join('');
  return (
    <footer class="submit-foot">
      <p>
        {say('submit.theyGet', { n, fields })}
        <br />
        {say('submit.theyDoNot')}
        <button class="zt-btn zt-btn--quiet" type="button" onClick={openFullText}>
          {say('submit.fullText')}
        </button>
      </p>
      <button class="zt-btn zt-btn--main" type="button" disabled={n === 0 || sending} onClick={onSubmit}>
        {sending ? say('submit.sending') : say('submit.go', { n })}
      </button>
    </footer>
  );
}

function openFullText(): void {
  const text = document.getElementById('full-text');
  if (!(text instanceof HTMLDetailsElement)) return;
  text.open = true;
  text.querySelector('summary')?.focus();
}
