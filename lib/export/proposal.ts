import { flat, wordChange } from './amendment-words.ts';

export interface Proposal {
  /** 第十二条第二款 */
  readonly citation: string;
  readonly original: string;
  /** Empty where the clause is to go. */
  readonly proposed: string;
}

/** A citizen's proposed wording as one sentence of drafting style; null where it changes nothing. */
export function proposalSentence({ citation, original, proposed }: Proposal): string | null {
  if (flat(proposed) === '') return `建议删去${citation}。`;
  if (flat(original) === flat(proposed)) return null;
  const change = wordChange(original, proposed);
  if (change) return `建议${change.verb}${citation}${change.words}。`;
  const words = flat(proposed);
  return `建议将${citation}修改为：“${words}”${/[。！？]$/.test(words) ? '' : '。'}`;
}
