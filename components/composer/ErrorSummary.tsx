import type { Ref } from 'preact';
import type { Stance } from '../../lib/comment/comment.ts';
import type { Flaw } from '../../lib/comment/validity.ts';
import { type ComposeSay, useComposeSay } from '../compose-say.ts';
import { Icon } from '../Icon.tsx';

interface ErrorSummaryProps {
  readonly flaws: readonly Flaw[];
  readonly stance: Stance | null;
  readonly refTo: Ref<HTMLDivElement>;
}

/** What is left to do, first thing on the form; each with a way to its field. */
export function ErrorSummary({ flaws, stance, refTo }: ErrorSummaryProps) {
  const say = useComposeSay();
  return (
    <div ref={refTo} tabIndex={-1} role={flaws.length > 0 ? 'alert' : undefined} class="composer-errors">
      {flaws.length > 0 && (
        <div class="zt-note zt-note--err">
          <Icon name="error" />
          <div>
            <strong>{say('compose.problems', { n: flaws.length })}</strong>
            <ul class="zt-plain">
              {flaws.map((flaw) => (
                <li key={`${flaw.field}${flaw.kind}`}>
                  <a href={`#composer-${flaw.field}`} onClick={(event) => goTo(event, flaw)}>
                    {briefly(flaw, stance, say)}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        </div>
      )}
    </div>
  );
}

function goTo(event: Event, { field }: Flaw): void {
  event.preventDefault();
  const element = document.getElementById(`composer-${field}`);
  const focusable = element?.querySelector('[tabindex="0"]') ?? element;
  if (focusable instanceof HTMLElement) focusable.focus();
}

function briefly(flaw: Flaw, stance: Stance | null, say: ComposeSay): string {
  switch (flaw.kind) {
    case 'no-stance':
      return say('compose.stanceMissing');
    case 'same-text':
      return say('compose.sameBrief');
    case 'no-reason':
      return say('compose.reasonBrief');
    case 'no-question':
      return say('compose.questionBrief');
    case 'too-long':
      return say('compose.longBrief', { field: fieldName(flaw.field, stance, say) });
  }
}

function fieldName(field: 'proposed' | 'reason', stance: Stance | null, say: ComposeSay): string {
  if (field === 'proposed') return say('compose.proposed');
  return say(stance === 'ask' ? 'compose.reasonAsk' : 'compose.reason');
}
