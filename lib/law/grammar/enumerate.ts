import { skipGaps } from '../characters.ts';
import type { Enumerator } from '../tradition.ts';
import type { EnumeratorRule } from './grammar.ts';

/** Reads the number at the head of a paragraph or item by the rules of a grammar; null where none fits. */
export function enumeratorBy(
  rules: readonly EnumeratorRule[],
): (text: string, at: number, end: number) => Enumerator | null {
  return (text, at, end) => {
    const found = rules.flatMap((rule) => readBy(rule, text, at, end) ?? []);
    const [first, second] = found;
    if (!first) return null;
    return second ? { ...first, alternative: second } : first;
  };
}

function readBy(rule: EnumeratorRule, text: string, at: number, end: number): Enumerator | null {
  rule.pattern.lastIndex = at;
  const found = rule.pattern.exec(text);
  const behind = rule.pattern.lastIndex;
  if (!found || behind > end || behind === at) return null;
  const body = skipGaps(text, behind, end);
  if (rule.alone && body < end) return null;
  const counted = rule.count(found.groups?.number ?? '');
  if (!counted) return null;
  return {
    style: rule.style,
    value: counted.main,
    number: counted.number,
    label: text.slice(at, behind).trimEnd(),
    start: at,
    body,
    ...(rule.paragraph ? { paragraph: rule.paragraph } : {}),
  };
}
