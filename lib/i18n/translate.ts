/** zh-CN is the source; English is complete. */
export type Language = 'zh' | 'en';

/** Names in `{…}` of a sentence. English may say `{n|comment|comments}`: the first form for 1, else the second. */
type Placeholder<Sentence extends string> = Sentence extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends `${infer Count}|${string}` ? Count : Name) | Placeholder<Rest>
  : never;

export type Sentences = Readonly<Record<string, string>>;

/** What a sentence needs to be said, by name. */
export type Values<Sentence extends string> = { readonly [Name in Placeholder<Sentence>]: string | number };

/** `t(key)` or `t(key, values)`: a sentence that lacks a value, and a value that no sentence asks for, do not compile. */
export type Translate<Source extends Sentences> = <Key extends keyof Source & string>(
  key: Key,
  ...values: Placeholder<Source[Key]> extends never ? [] : [Values<Source[Key]>]
) => string;

/** The same keys in another language. */
export type Same<Source extends Sentences> = { readonly [Key in keyof Source]: string };

/** One piece of a sentence: words as they stand, or the place of a value. */
export type Piece = { readonly words: string } | { readonly name: string };

/** Cuts a sentence at its placeholders, so that a component may put a key cap or a citation there. */
export function pieces(sentence: string): readonly Piece[] {
  return sentence
    .split(/(\{[^{}]+\})/)
    .filter((part) => part !== '')
    .map((part) => (part.startsWith('{') ? { name: part.slice(1, -1) } : { words: part }));
}

/** Fills a sentence's placeholders. Throws if a value is missing: only a bug can leave it out. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return pieces(sentence)
    .map((piece) => ('words' in piece ? piece.words : valueFor(piece.name, values)))
    .join('');
}

function valueFor(name: string, values: Readonly<Record<string, string | number>>): string {
  const [key = '', one, other] = name.split('|');
  const value = values[key];
  if (value === undefined) throw new TypeError(`expected a value for {${key}}`);
  if (one === undefined || other === undefined) return String(value);
  return Number(value) === 1 ? one : other;
}

/** The translator of one language. `target` holds the same keys as `source`. */
export function translator<Source extends Sentences>(
  _source: Source,
  target: Same<Source>,
): Translate<Source> {
  return (key, ...values) => fill(target[key], values[0] ?? {});
}

/** The language for a browser's preferences (BCP 47, best first): Chinese of any kind is zh, all else en. */
export function languageFor(preferred: readonly string[]): Language {
  const known = preferred.find((tag) => /^(zh|en)\b/i.test(tag));
  return known === undefined || /^en/i.test(known) ? 'en' : 'zh';
}
