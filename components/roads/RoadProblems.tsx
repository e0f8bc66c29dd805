import type { RefObject } from 'preact';
import { Note } from '../Note.tsx';
import { useSheetSay } from '../sheet-say.ts';
import type { RoadFault } from './road-faults.ts';
import { useRoadSay } from './road-say.ts';

interface RoadProblemsProps {
  readonly refTo: RefObject<HTMLDivElement | null>;
  readonly faults: readonly RoadFault[];
  /** Why nothing was put into the outbox. */
  readonly refused: string | null;
}

/** What is still to be filled in, each with its field; the focus comes here. */
export function RoadProblems({ refTo, faults, refused }: RoadProblemsProps) {
  const say = useRoadSay();
  const sheetSay = useSheetSay();
  return (
    <div ref={refTo} tabIndex={-1} class="submit-problems">
      {refused && (
        <Note icon="error" kind="err" alert>
          <strong>{refused === 'changed' ? sheetSay('submit.changed') : say('save.failed')}</strong>
          <p>{sheetSay(refused === 'changed' ? 'submit.changedBody' : 'submit.notKept')}</p>
        </Note>
      )}
      {faults.length > 0 && (
        <Note icon="error" kind="err" alert>
          <strong>{say('road.missing', { n: faults.length })}</strong>
          <ul class="zt-plain">
            {faults.map(({ key, words }) => (
              <li key={key}>
                <a href={`#road-${key}`} onClick={focusField}>
                  {words}
                </a>
              </li>
            ))}
          </ul>
        </Note>
      )}
    </div>
  );
}

function focusField(event: Event): void {
  event.preventDefault();
  const link = event.currentTarget;
  if (link instanceof HTMLAnchorElement) document.querySelector<HTMLElement>(link.hash)?.focus();
}
