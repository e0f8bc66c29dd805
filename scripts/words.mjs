/** Plain Node 20: runs before anything is installed. The terminal is spoken to in its own language. */
const locale = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '';
const chinese = locale
  ? locale.toLowerCase().startsWith('zh')
  : Intl.DateTimeFormat().resolvedOptions().locale.startsWith('zh');

/** @type {(zh: string, en: string) => string} */
export const say = (zh, en) => (chinese ? zh : en);

/** Seconds as `m:ss`. @type {(seconds: number) => string} */
export function clock(seconds) {
  const whole = Math.max(0, Math.round(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
