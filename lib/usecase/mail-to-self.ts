import type { Comment, Stance } from '../comment/comment.ts';

/** Characters of a `mailto:` address that every common mail program takes. */
const longestAddress = 2000;

export interface MailToSelf {
  readonly address: string;
  readonly text: string;
  /** The address holds only the beginning: the text has to be copied. */
  readonly cut: boolean;
}

type StanceWords = Readonly<Record<Stance, string>>;

/** A letter to oneself with everything written so far: no receiver, the person fills that in. */
export function mailToSelf(subject: string, comments: readonly Comment[], words: StanceWords): MailToSelf {
  const text = comments
    .map((comment) => paragraph(comment, words))
    .join('\n\n')
    .toWellFormed();
  let body = text;
  const addressOf = () => `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
  while (addressOf().length > longestAddress && body !== '')
    body = wholeCharacters(body.slice(0, body.length * 0.9));
  return { address: addressOf(), text, cut: body !== text };
}

/** No half of a pair at the end: it could not be written into an address. */
function wholeCharacters(text: string): string {
  return text.replace(/[\ud800-\udbff]$/, '');
}

function paragraph({ targets, stance, proposed, reason }: Comment, words: StanceWords): string {
  const places = targets.map(({ citation }) => citation).join('、');
  const lines = [`${places}${stance ? `　${words[stance]}` : ''}`, proposed ?? '', reason];
  return lines.filter((line) => line.trim() !== '').join('\n');
}
