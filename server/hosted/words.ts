import type { Words } from '../../lib/hearing/protocol/primitives.ts';

export type Language = keyof Words;

/** What the hosted pages say by themselves; the draft stands in its own words. */
export const words = {
  invite: { zh: '逐条征求意见', en: 'Public comment, clause by clause' },
  until: { zh: '截止', en: 'Until' },
  closed: { zh: '征求意见已经截止', en: 'Comments are closed' },
  by: { zh: '征集单位', en: 'Asked for by' },
  how: { zh: '怎样提意见', en: 'How to comment' },
  online: {
    zh: '请用较新的浏览器打开这一页，点哪一段，就对哪一段提意见。浏览器较旧或者关了脚本，可以照下面的方式寄来。',
    en: 'Open this page in a recent browser and tap a passage to comment on it. With an older browser, or without scripts, write in one of these ways.',
  },
  readOnly: {
    zh: '请用较新的浏览器打开这一页，点哪一段，就对哪一段提意见。',
    en: 'Open this page in a recent browser and tap a passage to comment on it.',
  },
  email: { zh: '发电子邮件', en: 'By e-mail' },
  letter: { zh: '寄信', en: 'By letter' },
  phone: { zh: '打电话', en: 'By phone' },
  envelope: { zh: '信封上请写', en: 'On the envelope' },
  contents: { zh: '目录', en: 'Contents' },
  posterTitle: { zh: '码上提意见', en: 'Scan and comment' },
  posterAct: {
    zh: '用手机扫一扫，就能逐条阅读、逐条提意见。',
    en: 'Scan with a phone to read and comment, clause by clause.',
  },
  posterClause: { zh: '用手机扫一扫，直接打开这一条。', en: 'Scan with a phone to open this very clause.' },
  orType: { zh: '也可以在浏览器里输入', en: 'Or type in a browser' },
  noApp: { zh: '不用装软件，不用注册。', en: 'No app, no account.' },
  print: { zh: '请用浏览器的打印功能，纸张选 A4。', en: 'Print this with your browser, on A4 paper.' },
} as const satisfies Record<string, Words>;

/** `?lang=en`, else what the browser asks for first. */
export function languageOf(asked: string | undefined, accept: string | undefined): Language {
  if (asked === 'en' || asked === 'zh') return asked;
  return accept !== undefined && /^\s*en\b/i.test(accept) ? 'en' : 'zh';
}

/** 2026年4月1日 24:00: a midnight that ends a day belongs to that day. */
export function endInWords(closesAt: string, timeZone: string, language: Language): string {
  const at = Date.parse(closesAt);
  const tag = language === 'zh' ? 'zh-CN' : 'en-GB';
  const day = (time: number) => new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone }).format(time);
  const clock = new Intl.DateTimeFormat(tag, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  });
  const time = clock.format(at);
  return time === '00:00' ? `${day(at - 1)} 24:00` : `${day(at)} ${time}`;
}
