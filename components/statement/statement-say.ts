import { type Language, type Translate, translator } from '../../lib/i18n/translate.ts';
import { en, zh } from '../../lib/i18n/words/statement.ts';
import { useVoice } from '../say.tsx';

export type StatementSay = Translate<typeof zh>;

const says: Readonly<Record<Language, StatementSay>> = { zh: translator(zh, zh), en: translator(zh, en) };

/** The sentences of the statement and its rehearsal. */
export function useStatementSay(): StatementSay {
  return says[useVoice().language];
}

/** 3 分 12 秒; 12 秒 under a minute. */
export function lengthWords(say: StatementSay, seconds: number): string {
  const whole = Math.round(seconds);
  const [m, s] = [Math.floor(whole / 60), whole % 60];
  return m === 0 ? say('speech.seconds', { s }) : say('speech.length', { m, s });
}
