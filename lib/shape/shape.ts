/**
 * What a value must look like. Zod's schemas are such shapes too; those made here weigh a twentieth, for the script
 * that runs inside pages and the panel that opens beside them.
 */
export interface Shape<T> {
  safeParse(value: unknown): { readonly success: true; readonly data: T } | { readonly success: false };
}

export type Shaped<S> = S extends Shape<infer T> ? T : never;

/** A shape from a test. */
function shape<T>(holds: (value: unknown) => boolean): Shape<T> {
  return {
    safeParse: (value) => (holds(value) ? { success: true, data: value as T } : { success: false }),
  };
}

export const aBoolean = shape<boolean>((value) => typeof value === 'boolean');

export const nothing = shape<null>((value) => value === null);

export const anything = shape<unknown>(() => true);

export const wholeNumber = shape<number>((value) => Number.isSafeInteger(value) && (value as number) >= 0);

export function text(least: number, most: number): Shape<string> {
  return shape((value) => typeof value === 'string' && value.length >= least && value.length <= most);
}

export function oneOf<const T extends string>(...words: readonly T[]): Shape<T> {
  return shape((value) => (words as readonly unknown[]).includes(value));
}

export function orNull<T>(inner: Shape<T>): Shape<T | null> {
  return shape((value) => value === null || inner.safeParse(value).success);
}

/** Keys beyond those named are dropped, as zod does. */
export function record<T extends object>(
  fields: {
    readonly [K in keyof T]: Shape<T[K]>;
  },
): Shape<T> {
  const entries = Object.entries<Shape<unknown>>(fields);
  return {
    safeParse(value) {
      if (!isObject(value)) return { success: false };
      const data: Record<string, unknown> = {};
      for (const [key, field] of entries) {
        const parsed = field.safeParse(Object.hasOwn(value, key) ? value[key] : undefined);
        if (!parsed.success) return { success: false };
        if (parsed.data !== undefined) data[key] = parsed.data;
      }
      return { success: true, data: data as T };
    },
  };
}

/** An entry called `__proto__` is none: it is left out, as zod does. */
export function mapOf<T>(key: Shape<string>, inner: Shape<T>): Shape<Readonly<Record<string, T>>> {
  const entries = shape<Readonly<Record<string, T>>>(
    (value) =>
      isObject(value) &&
      Object.entries(value).every(
        ([name, one]) => key.safeParse(name).success && inner.safeParse(one).success,
      ),
  );
  return { safeParse: (value) => entries.safeParse(withoutProto(value)) };
}

function withoutProto(value: unknown): unknown {
  if (!isObject(value) || !Object.hasOwn(value, '__proto__')) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== '__proto__'));
}

export const aNumber = shape<number>((value) => Number.isFinite(value));

export const words = shape<string>((value) => typeof value === 'string');

/** For a field that may be left out. */
export function orAbsent<T>(inner: Shape<T>): Shape<T | undefined> {
  return {
    safeParse: (value) => (value === undefined ? { success: true, data: undefined } : inner.safeParse(value)),
  };
}

/** All of them, or none. */
export function listOf<T>(inner: Shape<T>): Shape<readonly T[]> {
  return {
    safeParse(value) {
      if (!Array.isArray(value)) return { success: false };
      const data: T[] = [];
      for (const one of value) {
        const parsed = inner.safeParse(one);
        if (!parsed.success) return { success: false };
        data.push(parsed.data);
      }
      return { success: true, data };
    },
  };
}

/** For shapes that hold themselves. */
export function later<T>(inner: () => Shape<T>): Shape<T> {
  return { safeParse: (value) => inner().safeParse(value) };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
