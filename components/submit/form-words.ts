import type { FieldFault } from '../../lib/hearing/form.ts';
import type { FormField } from '../../lib/hearing/protocol/form.ts';
import type { Words } from '../../lib/hearing/protocol/primitives.ts';
import type { Language } from '../../lib/i18n/translate.ts';
import type { SheetSay } from '../sheet-say.ts';

/** The office's own words; Chinese where it gives no English. */
export function inLanguage({ zh, en }: Words, language: Language): string {
  return language === 'en' && en !== '' ? en : zh;
}

interface Voice {
  readonly language: Language;
  readonly say: SheetSay;
}

/** What is wrong with one answer, in a sentence. */
export function faultWords(field: FormField, { fault }: FieldFault, { language, say }: Voice): string {
  const name = inLanguage(field.label, language);
  switch (fault) {
    case 'too-long':
      return say('submit.fieldLong', { field: name, n: 'maxLength' in field ? field.maxLength : 0 });
    case 'not-a-phone':
      return say('submit.phoneWrong');
    case 'not-an-email':
      return say('submit.emailWrong');
    default:
      return say(field.type === 'consent' ? 'submit.consentMissing' : 'submit.fieldMissing', { field: name });
  }
}
