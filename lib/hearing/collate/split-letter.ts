import { provisionAt } from '../../law/citation.ts';
import { articlesOf } from '../../law/provision.ts';
import { type Clause, clausesOf } from './letter-clauses.ts';
import type { LetterLine } from './letter-lines.ts';
import type { LetterDraft, Mention } from './mention.ts';

/** One opinion while it is read. */
export interface Opinion {
  start: number;
  end: number;
  /** eIds spoken about, in order … */
  readonly topics: string[];
  /** … and only named beside them. */
  readonly beside: string[];
  /** A place was named that the draft does not have. */
  unknown: boolean;
  /** Something was said behind the last place named. */
  said: boolean;
}

/** Where one opinion of a letter ends and the next begins, and which places each names. */
export function splitLetter(letter: string, mentions: readonly Mention[], draft: LetterDraft): Opinion[] {
  const splitter = new Splitter(letter, draft);
  for (const clause of clausesOf(letter, mentions)) splitter.take(clause);
  return splitter.opinions();
}

/** Words that may stand before the place a clause is about. */
const lead =
  /^[\s“"【（(>]*(?:[一二三四五六七八九十\d]{1,3}[、.．)）]|[（(][一二三四五六七八九十\d]{1,3}[）)]|[-—•·]+)?[\s]*(?:[一二三四五六七八九十]是|首先|其次|再次|最后|另外|此外|同时|还有|至于|其中|而|但是?|对于?|关于|针对|建议|希望|请问?|我们?|认为|觉得|建议|支持|反对|赞成|不?同意|将|把|在|对|草案|条例|本条例|本法|《[^》]*》|[（(][^（）()]{0,12}[）)]|的|里|中|新稿|[一二三]审稿|征求意见稿|补充一点|，|,)*[\s“"【（(]*$/u;

/** Words that begin half a sentence, where none ends behind them. */
const subordinate =
  /(?:^|[。！？；\n])[\s]*(?:如果|要是|若|既然|因为|由于|鉴于|虽然|即使|只要|除非)[^。！？；\n]*$/u;

class Splitter {
  readonly #letter: string;
  readonly #draft: LetterDraft;
  readonly #done: Opinion[] = [];
  #open: Opinion | null = null;
  #line: LetterLine | null = null;
  #subject: readonly string[] = [];

  constructor(letter: string, draft: LetterDraft) {
    this.#letter = letter;
    this.#draft = draft;
  }

  take(clause: Clause): void {
    if (clause.line.kind === 'subject') {
      this.#subject = [...this.#subject, ...clause.mentions.flatMap(({ eIds }) => eIds)];
      return;
    }
    const newLine = clause.line !== this.#line;
    this.#line = clause.line;
    if (this.#open && newLine && this.#beginsByLine(clause)) this.#close();
    this.#open ??= emptyOpinion(clause.start);
    for (const mention of this.#namedIn(clause)) this.#name(mention, clause);
    this.#say(clause);
  }

  opinions(): Opinion[] {
    this.#close();
    const [first] = this.#done;
    if (first && first.topics.length + first.beside.length === 0 && !first.unknown)
      first.topics.push(...this.#subject);
    return withoutPreambles(this.#done, this.#letter);
  }

  #beginsByLine({ line, mentions }: Clause): boolean {
    if (line.kind === 'place') return (this.#open?.said ?? false) || isPlaced(this.#open);
    if (line.kind !== 'point') return false;
    const ahead = this.#letter.slice(line.start, line.end);
    return mentions.length > 0 || isPlaced(this.#open) || /[\t|｜]/u.test(ahead);
  }

  /** Of a table's row only the first place counts; the rest is words about it. */
  #namedIn({ line, mentions }: Clause): readonly Mention[] {
    const isRow = /[\t|｜]/u.test(this.#letter.slice(line.start, line.end));
    return isRow && isPlaced(this.#open) ? [] : mentions;
  }

  #name(mention: Mention, clause: Clause): void {
    const { role } = mention;
    if (role === 'foreign' || role === 'ordinal') return;
    const eIds = mention.within ? this.#within(mention) : mention.eIds;
    const open = this.#open ?? emptyOpinion(clause.start);
    this.#open = open;
    if (mention.within && eIds.length === 0) return;
    if (role === 'reference') {
      open.beside.push(...eIds.filter((eId) => !open.topics.includes(eId)));
      return;
    }
    if (this.#begins(mention, eIds, clause)) {
      this.#close(this.#startOf(mention, clause));
      this.#open = emptyOpinion(this.#startOf(mention, clause));
    }
    this.#add(this.#open, eIds, mention);
  }

  /** Is another place spoken about from here on? */
  #begins(mention: Mention, eIds: readonly string[], clause: Clause): boolean {
    const open = this.#open;
    if (!open || !isPlaced(open)) return false;
    const known = new Set([...open.topics, ...open.beside]);
    if (eIds.every((eId) => known.has(eId)) && eIds.length > 0) return false;
    const before = this.#letter.slice(clause.start, mention.start);
    const leads = lead.test(before);
    const said = open.said || (before.trim() !== '' && !leads);
    if (!said) return false;
    if (clause.opens === 'clause') return leads && mention.within === null && !this.#isSubordinate(open);
    if (mention.within !== null) return leads && open.topics.some((eId) => eId.includes('__'));
    return true;
  }

  /** 如果第八条不改，第四十四条也来不及: the sentence is about both. */
  #isSubordinate({ start, end }: Opinion): boolean {
    return subordinate.test(this.#letter.slice(start, end));
  }

  #startOf(mention: Mention, clause: Clause): number {
    const before = this.#letter.slice(clause.start, mention.start);
    return lead.test(before) || clause.opens !== 'clause' ? clause.start : mention.start;
  }

  #within({ within }: Mention): string[] {
    const home = this.#open?.topics.at(-1)?.split('__')[0];
    const article = [...articlesOf(this.#draft.tree.provisions)].find(({ eId }) => eId === home);
    if (!article?.number || !within) return [];
    const found = provisionAt(this.#draft.tree, { article: article.number, ...within });
    return found ? [found.eId] : [];
  }

  /** 第二款 behind its own article narrows it; behind another 款 it joins it. */
  #add(open: Opinion, eIds: readonly string[], mention: Mention): void {
    if (eIds.length === 0) open.unknown = true;
    const narrowed = mention.within ? open.topics.findIndex((eId) => eIds[0]?.startsWith(`${eId}__`)) : -1;
    if (narrowed >= 0) open.topics.splice(narrowed, 1);
    for (const eId of eIds) if (!open.topics.includes(eId)) open.topics.push(eId);
    open.said = false;
  }

  #say(clause: Clause): void {
    const open = this.#open;
    if (!open) return;
    const from = clause.mentions.at(-1)?.end ?? clause.start;
    const behind = this.#letter.slice(Math.max(from, open.start), clause.end);
    if (/[\p{L}\p{N}]/u.test(behind.replace(/^(?:的|部分|条款)+/u, ''))) open.said = true;
    open.end = clause.end;
  }

  #close(at?: number): void {
    if (!this.#open) return;
    if (at !== undefined) this.#open.end = Math.min(this.#open.end, at);
    if (this.#open.end > this.#open.start) this.#done.push(this.#open);
    this.#open = null;
  }
}

function emptyOpinion(start: number): Opinion {
  return { start, end: start, topics: [], beside: [], unknown: false, said: false };
}

function isPlaced(opinion: Opinion | null): boolean {
  return opinion !== null && (opinion.topics.length > 0 || opinion.unknown);
}

/** 经研究，提出如下意见：, 我讲两条。 and thanks are no opinions where others are. */
const preamble =
  /(?:如下|下列|以下)?(?:几|两|三|\d+)?[条点个]?(?:修改)?(?:意见|建议|看法)(?:如下)?[：:。]$|如下[：:。]$|复函|^来电|讲[一二两三四五几]条[。：:]?$|^.{0,12}(?:感谢|谢谢).{0,16}$/u;

function withoutPreambles(opinions: readonly Opinion[], letter: string): Opinion[] {
  const said = opinions.filter(
    (opinion) =>
      isPlaced(opinion) ||
      opinion.beside.length > 0 ||
      !preamble.test(letter.slice(opinion.start, opinion.end).trim()),
  );
  return said.length > 0 ? said : opinions.slice(0, 1);
}
