import type { Ref } from 'preact';
import type { FieldFault } from '../../lib/hearing/form.ts';
import type { Form } from '../../lib/hearing/protocol/form.ts';
import type { SubmitOutcome } from '../../lib/usecase/submit.ts';
import { Note } from '../Note.tsx';
import { useSheetVoice } from '../sheet-say.ts';
import { faultWords } from './form-words.ts';
import { fieldId } from './PersonalFields.tsx';
import { excessWords, type FileExcess } from './SentFiles.tsx';

interface SubmitProblemsProps {
  readonly refTo: Ref<HTMLDivElement>;
  readonly faults: readonly FieldFault[];
  readonly form: Form;
  /** The most comments at a time, where more are chosen. */
  readonly tooMany: number | null;
  /** What is wrong with the files, in words; null where nothing is. */
  readonly files: FileExcess | null;
  readonly refused: Extract<SubmitOutcome, { readonly ok: false }>['trouble'] | null;
}

/** What keeps it from being submitted, before everything else. */
export function SubmitProblems({ refTo, faults, form, tooMany, files, refused }: SubmitProblemsProps) {
  const { language, say } = useSheetVoice();
  const count = faults.length + (tooMany === null ? 0 : 1) + (files === null ? 0 : 1);
  return (
    <div ref={refTo} tabIndex={-1} class="submit-problems">
      {refused && (
        <Note icon="error" kind="err" alert>
          <strong>{say(refused === 'changed' ? 'submit.changed' : 'save.failed')}</strong>
          <p>{say(refused === 'changed' ? 'submit.changedBody' : 'submit.notKept')}</p>
        </Note>
      )}
      {count > 0 && (
        <Note icon="error" kind="err" alert>
          <strong>{say('submit.problems', { n: count })}</strong>
          <ul class="zt-plain">
            {tooMany !== null && <li>{say('submit.tooMany', { n: tooMany })}</li>}
            {files && <li>{excessWords(files, say)}</li>}
            {faults.map((fault) => {
              const field = form.fields.find(({ key }) => key === fault.key);
              return (
                field && (
                  <li key={fault.key}>
                    <a href={`#${fieldId(fault.key)}`} onClick={focusField}>
                      {faultWords(field, fault, { language, say })}
                    </a>
                  </li>
                )
              );
            })}
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
