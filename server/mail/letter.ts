import type { MailKind } from './queue.ts';

export interface Letter {
  readonly subject: string;
  readonly text: string;
}

export interface About {
  readonly kind: MailKind;
  readonly title: string;
  readonly issuer: string;
  readonly number: string;
}

/** Says that something happened and where to look; words and answers stay where they are. */
export function letterOf({ kind, title, issuer, number }: About): Letter {
  const { zh, en } = happened[kind];
  return {
    subject: `${title}：${zh.short}`,
    text: [
      `您提交的意见（受理编号 ${number}）：${zh.whole}`,
      '请在提交时所用的浏览器里查看。本邮件不含您的意见和答复的内容。',
      issuer,
      '',
      `Your submission ${number} on “${title}”: ${en}`,
      'Please look in the browser you submitted with. This mail holds none of your words.',
      '',
    ].join('\n'),
  };
}

const happened: Readonly<Record<MailKind, { zh: { short: string; whole: string }; en: string }>> = {
  answer: { zh: { short: '已有答复', whole: '已有答复。' }, en: 'it has been answered.' },
  revision: {
    zh: { short: '有了新稿', whole: '草案有了新的一稿。' },
    en: 'a new revision of the draft was published.',
  },
  deadline: {
    zh: { short: '期限有变', whole: '征求意见的期限有变。' },
    en: 'the period for comments has changed.',
  },
};
