import type { Stance } from '../comment/comment.ts';
import { writeNumber } from '../law/numerals.ts';

/** The words of a letter to whoever asks for comments. */
export interface LetterWords {
  /** BCP 47. */
  readonly language: string;
  /** The draft's title as it is named in a sentence. */
  readonly named: (title: string) => string;
  readonly title: (draft: string) => string;
  readonly greeting: (recipient: string) => string;
  readonly opening: (draft: string, count: number) => string;
  readonly number: (count: number) => string;
  readonly heading: (number: string, place: string, stance: string) => string;
  readonly stances: Readonly<Record<Stance, string>>;
  readonly whole: string;
  readonly places: string;
  readonly line: (label: string, text: string) => string;
  readonly original: string;
  readonly quoted: string;
  readonly proposed: string;
  readonly nothingLeft: string;
  readonly reason: string;
  readonly question: string;
  /** A file that goes along. */
  readonly enclosed: string;
  readonly sender: string;
  readonly seen: string;
  /** `2026-03-26` as it stands at the end of a letter. */
  readonly date: (day: string) => string;
  /** Of a mail to which the letter is attached. */
  readonly attached: (draft: string, count: number, file: string) => string;
  /** Around the page's number and the count of pages: 第 1 页，共 2 页; `alone` where the count is not told. */
  readonly page: {
    readonly before: string;
    readonly between: string;
    readonly after: string;
    readonly alone: string;
  };
  readonly envelope: {
    readonly title: string;
    readonly to: (recipient: string) => string;
    readonly from: string;
  };
}

const chinese: LetterWords = {
  language: 'zh-CN',
  named: (title) => `《${title}》`,
  title: (draft) => `关于${draft}的意见`,
  greeting: (recipient) => `${recipient === '' ? '您好' : recipient}：`,
  opening: (draft, count) => `现对${draft}提出 ${count} 条意见，请予研究。`,
  number: (count) => `${writeNumber(count)}、`,
  heading: (number, place, stance) => `${number}对${place}的意见（${stance}）`,
  stances: { support: '支持', oppose: '反对', amend: '修改建议', ask: '疑问' },
  whole: '整部草案',
  places: '、',
  line: (label, text) => `${label}：${text}`,
  original: '原文',
  quoted: '针对的文字',
  proposed: '建议改为',
  nothingLeft: '（删去）',
  reason: '理由',
  question: '疑问',
  enclosed: '附件',
  sender: '提出人',
  seen: '草案见',
  date: (day) => day.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日'),
  attached: (draft, count, file) => `现对${draft}提出 ${count} 条意见，全文见附件“${file}”，请予研究。`,
  page: { before: '第 ', between: ' 页，共 ', after: ' 页', alone: ' 页' },
  envelope: {
    title: '信封（沿线剪下，贴在信封上）',
    to: (recipient) => `${recipient}　收`,
    from: '寄信人',
  },
};

const english: LetterWords = {
  language: 'en',
  named: (title) => title,
  title: (draft) => `Comments on ${draft}`,
  greeting: (recipient) => (recipient === '' ? 'To whom it may concern,' : `${recipient},`),
  opening: (draft, count) =>
    `Please consider ${count === 1 ? 'this comment' : `these ${count} comments`} on ${draft}.`,
  number: (count) => `${count}. `,
  heading: (number, place, stance) => `${number}${place} (${stance})`,
  stances: { support: 'support', oppose: 'oppose', amend: 'suggested wording', ask: 'question' },
  whole: 'The draft as a whole',
  places: '; ',
  line: (label, text) => `${label}: ${text}`,
  original: 'Text of the draft',
  quoted: 'On the words',
  proposed: 'Suggested wording',
  nothingLeft: '(delete)',
  reason: 'Reason',
  question: 'Question',
  enclosed: 'Enclosed',
  sender: 'From',
  seen: 'Draft read at',
  date: (day) => day,
  attached: (draft, count, file) =>
    `${count === 1 ? 'My comment' : `My ${count} comments`} on ${draft} ${count === 1 ? 'is' : 'are'} in the attached file “${file}”.`,
  page: { before: 'Page ', between: ' of ', after: '', alone: '' },
  envelope: {
    title: 'Envelope (cut along the line and paste on the envelope)',
    to: (recipient) => recipient,
    from: 'From',
  },
};

/** Words for a BCP 47 language: Chinese for Chinese, English for all others. */
export function letterWords(language: string): LetterWords {
  return language.startsWith('zh') ? chinese : english;
}
