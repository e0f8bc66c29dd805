import { aBoolean, anything, oneOf, record, type Shape, type Shaped, text } from '../shape/shape.ts';
import type { Sender } from './sender.ts';

/** Who is spoken to: our script in a page, the background, or every open panel. */
export type Party = 'page' | 'background' | 'panel';

/** What one party may be asked: the shape of each ask's body. */
export type Asks = Readonly<Record<string, Shape<unknown>>>;

/** What it answers to each. */
export type Answers<A extends Asks> = { readonly [K in keyof A]: unknown };

export type Body<A extends Asks, K extends keyof A> = Shaped<A[K]>;

/** Who may ask, and what is answered. */
export type Handler<B, R> = Answering<'page', B, R> | Answering<'extension', B, R>;

interface Answering<Kind extends Sender['kind'], B, R> {
  readonly from: Kind;
  readonly answer: (body: B, sender: Extract<Sender, { kind: Kind }>) => R | Promise<R>;
}

export type Handlers<A extends Asks, R extends Answers<A>> = {
  readonly [K in keyof A]: Handler<Body<A, K>, R[K]>;
};

/** On the wire. */
export interface Letter {
  readonly zhutiao: Party;
  readonly ask: string;
  readonly body: unknown;
}

/** `why` is empty where it is ok, `value` null where it is not. */
export interface Reply {
  readonly ok: boolean;
  readonly value: unknown;
  readonly why: string;
}

const letter = record<{ zhutiao: Party; ask: string; body: unknown }>({
  zhutiao: oneOf('page', 'background', 'panel'),
  ask: text(1, 40),
  body: anything,
});

export const reply = record<Reply>({ ok: aBoolean, value: anything, why: text(0, 1000) });
/** Null where the message is not for `party`: other listeners may answer it. */
export function letterTo(party: Party, message: unknown): Letter | null {
  const parsed = letter.safeParse(message);
  return parsed.success && parsed.data.zhutiao === party ? parsed.data : null;
}

/** Answers one letter. Strangers, unknown asks and bodies that do not parse are refused with a reason; it never rejects. */
export async function replyTo<A extends Asks, R extends Answers<A>>(
  asks: A,
  handlers: Handlers<A, R>,
  { message, sender }: { message: Letter; sender: Sender | null },
): Promise<Reply> {
  const schema = Object.hasOwn(asks, message.ask) ? asks[message.ask] : undefined;
  const handler = Object.hasOwn(handlers, message.ask) ? handlers[message.ask] : undefined;
  if (!schema || !handler) return refused(`nothing is called ${message.ask}`);
  if (sender?.kind !== handler.from) return refused(`${message.ask} is not for this sender`);
  const body = schema.safeParse(message.body);
  if (!body.success) return refused(`${message.ask}: the body does not parse`);
  const answer = handler.answer as (body: unknown, sender: Sender) => unknown;
  try {
    return { ok: true, value: await answer(body.data, sender), why: '' };
  } catch (error) {
    return refused(`${message.ask}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function refused(why: string): Reply {
  return { ok: false, value: null, why: why.slice(0, 1000) };
}
