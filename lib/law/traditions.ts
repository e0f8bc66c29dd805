import { chinese } from './chinese/tradition.ts';
import { english } from './english/tradition.ts';
import { estonian } from './estonian/tradition.ts';
import { french } from './french/tradition.ts';
import { german } from './german/tradition.ts';
import { hongKong } from './hongkong/tradition.ts';
import { italian } from './italian/tradition.ts';
import { japanese } from './japanese/tradition.ts';
import { korean } from './korean/tradition.ts';
import { languageOf } from './language.ts';
import { norwegian } from './norwegian/tradition.ts';
import { portuguese } from './portuguese/tradition.ts';
import { spanish } from './spanish/tradition.ts';
import { taiwan } from './taiwan/tradition.ts';
import type { Tradition } from './tradition.ts';

/** Where no language is told, or none that a tradition reads, Latin letters are read as English, all else as Chinese. */
const traditions: readonly Tradition[] = [
  chinese,
  taiwan,
  hongKong,
  japanese,
  korean,
  english,
  german,
  french,
  spanish,
  portuguese,
  italian,
  norwegian,
  estonian,
];

/** The tradition and language of a text, from a sample of it or as a person has chosen. */
export function traditionOf(sample: string, chosen?: string): { tradition: Tradition; language: string } {
  const language = chosen ?? languageOf(sample) ?? chinese.language(sample) ?? 'zh-Hans';
  return { tradition: traditionOfLanguage(language), language };
}

/** The tradition that reads a language (`zh-Hant`). */
export function traditionOfLanguage(language: string): Tradition {
  const found = traditions.find((tradition) => tradition.languages.includes(language));
  return found ?? (language.startsWith('zh') ? chinese : english);
}

/** Its sections are bare numbers, as the lists of a notice are: 1. 簡稱. */
export function readsBareNumbers(tradition: Tradition): boolean {
  return tradition === hongKong;
}

/** Chinese texts are looked for among notices and explanations; a page of any other tradition holds one law. */
export function readsChinese(tradition: Tradition): boolean {
  return tradition.languages.some((language) => language.startsWith('zh'));
}

/** Every BCP 47 tag that a tradition reads. */
export function languagesRead(): string[] {
  return traditions.flatMap(({ languages }) => languages);
}
