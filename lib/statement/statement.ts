import type { Comment, Stance } from '../comment/comment.ts';

/** 听证事项, as far as a statement needs it. */
export interface Question {
  readonly id: string;
  readonly text: string;
  /** eIds of the articles it is about. */
  readonly articles: readonly string[];
}

/** What a comment brings into a statement. */
export type Spoken = Pick<Comment, 'id' | 'stance' | 'proposed' | 'reason'> & {
  readonly targets: readonly Pick<Comment['targets'][number], 'eId' | 'citation' | 'clauseText' | 'quote'>[];
};

/** How the clause is said: its words read out, or only its number, which the heading names. */
export type QuoteManner = 'words' | 'number';

/** One stretch of the speech, in the order of speaking. Every text can be edited by hand. */
export interface StatementPart {
  /** The comment's id; `opening`, `closing`. */
  readonly id: string;
  readonly kind: 'opening' | 'comment' | 'closing';
  /** 关于第十六条第一款; '' for opening and closing. */
  readonly heading: string;
  /** Id of the question it is woven under; null where it is under none. */
  readonly question: string | null;
  /** The sentence that says what the clause says; '' where there is none. */
  readonly quote: string;
  readonly text: string;
}

/** 陈述稿 */
export interface Statement {
  readonly title: string;
  /** Who speaks: 柳荫社区居民. */
  readonly speaker: string;
  readonly questions: readonly Question[];
  readonly parts: readonly StatementPart[];
  readonly manner: QuoteManner;
  /** Characters a minute. */
  readonly rate: number;
  /** Null where no time is set. */
  readonly limitSeconds: number | null;
}

/** What is said of one comment: 草案第八条规定，…。 + 我反对这样规定。… */
export function partOfComment(comment: Spoken, questions: readonly Question[]): StatementPart {
  const names = comment.targets.map(({ citation }) => citation).filter((citation) => citation !== '');
  const cited = names.join('、');
  const words = comment.targets.map(({ quote, clauseText }) =>
    closed(quote?.exact ?? withoutLabel(clauseText)),
  );
  return {
    id: comment.id,
    kind: 'comment',
    heading: cited === '' ? '关于草案全文' : `关于${cited}`,
    question: questionOf(comment, questions)?.id ?? null,
    quote: cited === '' || words.join('') === '' ? '' : `草案${cited}规定，${words.join('')}`,
    text: sentencesOf(comment),
  };
}

/** The first question that is about one of the comment's articles. */
export function questionOf(
  { targets }: Pick<Spoken, 'targets'>,
  questions: readonly Question[],
): Question | null {
  const articles = new Set(targets.map(({ eId }) => eId.split('__')[0] ?? ''));
  return questions.find((question) => question.articles.some((eId) => articles.has(eId))) ?? null;
}

const openings: Readonly<Record<Stance, string>> = {
  support: '我支持这样规定。',
  oppose: '我反对这样规定。',
  amend: '',
  ask: '我想请问：',
};

function sentencesOf({ stance, proposed, reason }: Spoken): string {
  const said = stance === null ? '' : openings[stance];
  const wish =
    proposed === null
      ? ''
      : proposed.trim() === ''
        ? '我建议删去。'
        : `我建议改为：${closed(withoutLabel(proposed))}`;
  return `${said}${wish}${reason.trim()}`;
}

/** One line that ends with a full stop: an item's own semicolon is not heard. */
function closed(words: string): string {
  const line = words
    .replace(/\s*\n\s*/g, '')
    .trim()
    .replace(/[；，、]$/, '');
  return line === '' || /[。！？：]$/.test(line) ? line : `${line}。`;
}

/** 第八条　养犬人… and （三）乘坐… without their numbers, which the sentence names already. */
function withoutLabel(clause: string): string {
  return clause
    .trim()
    .replace(
      /^(?:第[零〇一二三四五六七八九十百千\d]+条(?:之[一二三四五六七八九十]+)?[\s　]*|[（(][一二三四五六七八九十\d]+[）)])/,
      '',
    );
}
