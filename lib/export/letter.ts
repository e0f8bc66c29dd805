import type { Comment, Target } from '../comment/comment.ts';
import type { Revision } from '../comment/revision.ts';
import { type LetterWords, letterWords } from './letter-words.ts';

/** What a letter says, before it is on any paper. Everything in it is text as it will be read. */
export interface Letter {
  readonly words: LetterWords;
  readonly title: string;
  readonly recipient: string;
  readonly opening: string;
  readonly entries: readonly LetterEntry[];
  /** Who writes, as the person gave it; empty where the paper needs no name. */
  readonly sender: readonly Particular[];
  /** Where the draft was read; null where it came from no address. */
  readonly seen: string | null;
  /** As it stands at the end. */
  readonly date: string;
}

/** One comment: its heading, then its parts in the order in which they are read. */
export interface LetterEntry {
  readonly heading: string;
  readonly parts: readonly Particular[];
}

export interface Particular {
  readonly label: string;
  readonly value: string;
}

export interface LetterContents {
  readonly revision: Pick<Revision, 'title' | 'source' | 'tree'>;
  /** Complete ones, in the order in which they are to be read. */
  readonly comments: readonly Comment[];
  readonly recipient: string;
  readonly sender: readonly Particular[];
  /** ISO date at the sender's place. */
  readonly day: string;
}

/** The letter in the language of the draft: Chinese for Chinese, English for all others. */
export function letterOf({ revision, comments, recipient, sender, day }: LetterContents): Letter {
  const words = letterWords(revision.tree.language);
  const draft = nameOfDraft(revision, words);
  return {
    words,
    title: words.title(draft),
    recipient,
    opening: words.opening(draft, comments.length),
    entries: comments.map((comment, at) => entryOf(comment, at + 1, words)),
    sender: sender.filter(({ value }) => value.trim() !== ''),
    seen: /^https?:/.test(revision.source.address) ? revision.source.address : null,
    date: words.date(day),
  };
}

/** 《清屿市养犬管理条例（草案）》, whatever marks the page put around it. */
export function nameOfDraft({ title }: Pick<Revision, 'title'>, words: LetterWords): string {
  return words.named(
    title
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/^《([^《》]*)》$/, '$1'),
  );
}

function entryOf(comment: Comment, number: number, words: LetterWords): LetterEntry {
  const { targets, stance, proposed, reason, attachments = [] } = comment;
  const place = targets.map(({ citation }) => citation || words.whole).join(words.places);
  return {
    heading: words.heading(words.number(number), place, words.stances[stance ?? 'ask']),
    parts: [
      ...targets.flatMap((target) => quotedParts(target, words)),
      ...(proposed === null ? [] : [{ label: words.proposed, value: proposed || words.nothingLeft }]),
      ...(reason.trim() === ''
        ? []
        : [{ label: stance === 'ask' ? words.question : words.reason, value: reason.trim() }]),
      ...attachments.map(({ name }) => ({ label: words.enclosed, value: name })),
    ],
  };
}

/** The clause in full, since a page may vanish; then the words that are meant. */
function quotedParts({ eId, quote, clauseText }: Target, words: LetterWords): Particular[] {
  const whole =
    eId === '' || clauseText.trim() === '' ? [] : [{ label: words.original, value: clauseText.trim() }];
  const part =
    quote && quote.exact !== clauseText ? [{ label: words.quoted, value: `“${quote.exact}”` }] : [];
  return [...whole, ...part];
}
