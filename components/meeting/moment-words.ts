import { dayWords, timeWords } from '../../lib/i18n/times.ts';
import type { Language } from '../../lib/i18n/translate.ts';

/** 4月20日 9:00, in the hearing's own place. */
export function momentWords(at: string, language: Language, timeZone: string): string {
  const moment = Date.parse(at);
  const [date, time] = [dayWords(moment, language, timeZone), timeWords(moment, language, timeZone)];
  return language === 'zh' ? `${date} ${time}` : `${date}, ${time}`;
}
