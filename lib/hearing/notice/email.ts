import { isElsewhere, isReplaced } from './elsewhere.ts';
import type { Passage } from './passage.ts';

/** A value read from a sentence: `value` made plain, place within the sentence, the sentence itself. */
export interface Found<Value = string> {
  readonly value: Value;
  readonly start: number;
  readonly end: number;
  readonly passage: Passage;
}

const at = '@|\\[(?:at|@|a)\\]|\\((?:at|@|a)\\)|\\{at\\}|<at>|_at_|-at-|\\(?艾特\\)?|#|★|☆| at ';
const local = '[A-Za-z0-9](?:[A-Za-z0-9._%+-]{0,62}[A-Za-z0-9_])?';
const dot = '(?:\\.|\\s\\.\\s|\\s?(?:\\[dot\\]|\\(dot\\)|\\[点\\]|\\(点\\)|点)\\s?)';
const part = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
const domain = `${part}(?:${dot}${part}){0,6}${dot}[A-Za-z]{2,18}|${part}(?:。${part}){0,6}。[A-Za-z]{2,18}`;

/** 请将#替换为@: the sign that stands for the @, where the notice says so. */
const signTold =
  /(?:将|把|用|以)?["“'‘]?([#*&$!%^~★☆●◆■△]|[A-Za-z]{1,4}|[\u4e00-\u9fff])["”'’]?(?:号|符号)?(?:替换|更换|替|换|改|替代)(?:为|成|作)["“'‘]?(?:@|艾特)/g;

const mostSigns = 4;
const withinWord = /[A-Za-z0-9._%+@-]/;

/** Every e-mail address that takes comments, in ASCII and lower case, obfuscation undone. */
export function findEmails(passages: readonly Passage[], wholeText: string): Found[] {
  const pattern = emailPattern(wholeText);
  const found: Found[] = [];
  for (const passage of passages) {
    for (const match of passage.text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (withinWord.test(passage.text.charAt(start - 1))) continue;
      if (isElsewhere(passage.text, start, end) || isReplaced(passage.text, start, end)) continue;
      found.push({ value: plain(match[1] ?? '', match[2] ?? ''), start, end, passage });
    }
  }
  return found;
}

function emailPattern(wholeText: string): RegExp {
  const told = [...wholeText.matchAll(signTold)].map((match) => literally(match[1] ?? ''));
  const signs = [at, ...[...new Set(told)].filter((sign) => sign !== '').slice(0, mostSigns)].join('|');
  return new RegExp(`(${local})\\s?(?:${signs})\\s?(${domain})(?![A-Za-z0-9@])`, 'gi');
}

function plain(local: string, domain: string): string {
  const dotted = domain.replace(/\s?(?:\[dot\]|\(dot\)|\[点\]|\(点\)|点|。|\.)\s?/gi, '.');
  return `${local}@${dotted}`.toLowerCase();
}

function literally(sign: string): string {
  return sign.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
