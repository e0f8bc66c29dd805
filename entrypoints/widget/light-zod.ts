/**
 * The part of zod that the protocol's schemas are written with, a tenth of its weight. The widget's build puts it in
 * zod's place, so the schemas themselves stay one. It says yes or no and not why. A test builds the schemas with both
 * and holds the answers together.
 */
type Read = { readonly success: true; readonly data: unknown } | { readonly success: false };
type Test = (value: unknown) => boolean;
type Fields = Readonly<Record<string, Schema>>;

const no: Read = { success: false };
const yes = (data: unknown): Read => ({ success: true, data });

class Schema {
  readonly #read: (value: unknown) => Read;
  /** The fields of an object; none for anything else. */
  readonly shape: Fields;
  readonly #strict: boolean;

  constructor(read: (value: unknown) => Read, shape: Fields = {}, strict = false) {
    this.#read = read;
    this.shape = shape;
    this.#strict = strict;
  }

  safeParse(value: unknown): Read {
    return this.#read(value);
  }

  parse(value: unknown): unknown {
    const read = this.#read(value);
    if (!read.success) throw new TypeError('expected a value of another form');
    return read.data;
  }

  refine(test: Test): Schema {
    return this.#then((value) => (test(value) ? yes(value) : no));
  }

  transform(change: (value: never) => unknown): Schema {
    return this.#then((value) => yes(change(value as never)));
  }

  min(least: number): Schema {
    return this.refine((value) => sizeOf(value) >= least);
  }

  max(most: number): Schema {
    return this.refine((value) => sizeOf(value) <= most);
  }

  length(size: number): Schema {
    return this.refine((value) => sizeOf(value) === size);
  }

  gt(bound: number): Schema {
    return this.refine((value) => sizeOf(value) > bound);
  }

  nonnegative(): Schema {
    return this.min(0);
  }

  int(): Schema {
    return this.refine(Number.isSafeInteger);
  }

  regex(form: RegExp): Schema {
    return this.refine((value) => typeof value === 'string' && form.test(value));
  }

  nullable(): Schema {
    return new Schema((value) => (value === null ? yes(null) : this.#read(value)));
  }

  optional(): Schema {
    return new Schema((value) => (value === undefined ? yes(undefined) : this.#read(value)));
  }

  default(value: unknown): Schema {
    return new Schema((given) => (given === undefined ? yes(value) : this.#read(given)));
  }

  catch(value: unknown): Schema {
    return new Schema((given) => {
      const read = this.#read(given);
      return read.success ? read : yes(value);
    });
  }

  array(): Schema {
    return array(this);
  }

  extend(more: Fields): Schema {
    return objectOf({ ...this.shape, ...more }, this.#strict);
  }

  pick(names: Readonly<Record<string, unknown>>): Schema {
    const kept = Object.keys(this.shape).filter((name) => name in names);
    return objectOf(Object.fromEntries(kept.map((name) => [name, this.shape[name] as Schema])), this.#strict);
  }

  #then(next: (value: unknown) => Read): Schema {
    const read = (value: unknown) => {
      const before = this.#read(value);
      return before.success ? next(before.data) : no;
    };
    return new Schema(read, this.shape, this.#strict);
  }
}

/** Of a string, an array or a number. */
function sizeOf(value: unknown): number {
  return typeof value === 'number' ? value : (value as ArrayLike<unknown>).length;
}

function simple(test: Test): Schema {
  return new Schema((value) => (test(value) ? yes(value) : no));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Fields may be getters that name the schema itself: they are looked up when something is read. */
function objectOf(fields: Fields, strict: boolean): Schema {
  return new Schema(
    (value) => {
      if (!isObject(value)) return no;
      const data: Record<string, unknown> = {};
      for (const key of Object.keys(fields)) {
        const read = fields[key]?.safeParse(value[key]) ?? no;
        if (!read.success) return no;
        if (read.data !== undefined || key in value) data[key] = read.data;
      }
      return strict && Object.keys(value).some((key) => !(key in fields)) ? no : yes(data);
    },
    fields,
    strict,
  );
}

/** Each as `read` takes it, or none. */
function all(entries: Iterable<unknown>, read: (value: unknown) => Read): unknown[] | null {
  const data: unknown[] = [];
  for (const entry of entries) {
    const one = read(entry);
    if (!one.success) return null;
    data.push(one.data);
  }
  return data;
}

export const object = (fields: Fields) => objectOf(fields, false);
export const strictObject = (fields: Fields) => objectOf(fields, true);
export const string = () => simple((value) => typeof value === 'string');
export const boolean = () => simple((value) => typeof value === 'boolean');
export const number = () => simple(Number.isFinite);
export const int = () => simple(Number.isSafeInteger);
export const unknown = () => simple(() => true);
export const any = unknown;
export const custom = (test: Test) => simple(test);
export const lazy = (inner: () => Schema) => new Schema((value) => inner().safeParse(value));
export const literal = (wanted: unknown) => simple((value) => value === wanted);
export const nullable = (inner: Schema) => inner.nullable();
export const optional = (inner: Schema) => inner.optional();

export function array(inner: Schema): Schema {
  return new Schema((value) => {
    const data = Array.isArray(value) ? all(value, (each) => inner.safeParse(each)) : null;
    return data === null ? no : yes(data);
  });
}

export function record(key: Schema, inner: Schema): Schema {
  return new Schema((value) => {
    if (!isObject(value) || !Object.keys(value).every((name) => key.safeParse(name).success)) return no;
    const data = all(Object.values(value), (each) => inner.safeParse(each));
    return data === null
      ? no
      : yes(Object.fromEntries(Object.keys(value).map((name, at) => [name, data[at]])));
  });
}

export function union(options: readonly Schema[]): Schema {
  return new Schema((value) => {
    for (const option of options) {
      const read = option.safeParse(value);
      if (read.success) return read;
    }
    return no;
  });
}

export const discriminatedUnion = (_key: string, options: readonly Schema[]) => union(options);

const oneOf = (words: readonly unknown[]) => simple((value) => words.includes(value));

export { oneOf as enum };

const uuidForm =
  /^(?:[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}|0{8}-(?:0{4}-){3}0{12}|f{8}-(?:f{4}-){3}f{12})$/i;
const emailForm = /^(?!\.)(?!.*\.\.)[\w'+\-.]*[\w+-]@(?:[A-Za-z0-9][A-Za-z0-9-]*\.)+[A-Za-z]{2,}$/;

export const uuid = () => string().regex(uuidForm);
export const email = () => string().regex(emailForm);

export function url({ protocol }: { readonly protocol?: RegExp } = {}): Schema {
  return string().refine((value) => {
    try {
      return protocol?.test(new URL(String(value)).protocol.slice(0, -1)) ?? true;
    } catch {
      return false; // no address at all
    }
  });
}

/** Of an instant or a day that the calendar has. */
function inCalendar(value: unknown): boolean {
  const at = Date.parse(String(value));
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(String(value));
}

export const iso = {
  datetime: (_: { readonly precision: 3 }) =>
    string()
      .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
      .refine(inCalendar),
  date: () =>
    string()
      .regex(/^\d{4}-\d\d-\d\d$/)
      .refine(inCalendar),
};

/** There is nothing to set. */
export const config = (_: unknown) => {};
