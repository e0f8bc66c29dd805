import type { Shape } from '../shape/shape.ts';
import { type BackgroundAnswers, type BackgroundAsks, backgroundAnswers } from './background-asks.ts';
import { browser } from './browser.ts';
import { type Body, type Letter, reply } from './contract.ts';

/** Nobody answered, or the other side refused. A citizen meets this as "the page is gone"; the reason is for the log. */
export class Unanswered extends Error {
  override readonly name = 'Unanswered';
}

/** Throws `Unanswered`. */
export async function askBackground<K extends keyof BackgroundAsks & string>(
  ask: K,
  body: Body<BackgroundAsks, K>,
): Promise<BackgroundAnswers[K]> {
  const letter: Letter = { zhutiao: 'background', ask, body };
  const value = await posted(ask, () => browser.runtime.sendMessage(letter));
  return checked<BackgroundAnswers[K]>(ask, backgroundAnswers[ask], value);
}

/** What is sent back; throws `Unanswered` where nobody is there or the ask is refused. */
export async function posted(ask: string, post: () => Promise<unknown>): Promise<unknown> {
  let answer: unknown;
  try {
    answer = await post();
  } catch (cause) {
    throw new Unanswered(`${ask}: nobody is there`, { cause });
  }
  const parsed = reply.safeParse(answer);
  if (!parsed.success) throw new Unanswered(`${ask}: the answer is no reply`);
  if (!parsed.data.ok) throw new Unanswered(parsed.data.why);
  return parsed.data.value;
}

export function checked<T>(ask: string, shape: Shape<T>, value: unknown): T {
  const parsed = shape.safeParse(value);
  if (!parsed.success) throw new Unanswered(`${ask}: the answer does not parse`);
  return parsed.data;
}
