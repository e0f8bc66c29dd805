import { squeeze } from './characters.ts';

/**
 * A heading without what its print adds: brackets around it (第三条【适用范围】), signs that part it from the label
 * or from the words (`§ 1. Formål.`, `Teil 1 - …`), and the blanks that spread a Chinese one.
 */
export function headingInPrint(printed: string): string {
  const bare = printed.trim().replace(/^[.:：·\-–—、*\s]+/, '');
  const [, inside] = /^[（(【〖〔[《]([^）)】〗〕\]》]+)[）)】〗〕\]》]\**$/.exec(bare) ?? [];
  const words = (inside ?? bare).trim();
  return /\p{Script=Han}/u.test(words) ? squeeze(words) : words.replace(/\s+/g, ' ').replace(/[.:]$/, '');
}
