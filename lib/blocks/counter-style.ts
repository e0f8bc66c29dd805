import { unescapeCss } from './css-escape.ts';
import type { CounterStyle } from './source-tree.ts';

/** The descriptors of an `@counter-style` rule, however they were read. */
export interface Descriptors {
  get(name: string): { readonly value: string } | undefined;
}

/** Null where the rule is none that draws numbers. */
export function readCounterStyle(descriptors: Descriptors): CounterStyle | null {
  const written = descriptors.get('system')?.value.trim() ?? 'symbolic';
  const [system = 'symbolic', argument] = written.split(/\s+/);
  if (!isSystem(system)) return null;
  const prefix = stringOf(descriptors.get('prefix')?.value);
  return {
    system,
    symbols: symbolsOf(descriptors.get('symbols')?.value ?? ''),
    suffix: stringOf(descriptors.get('suffix')?.value) ?? '. ',
    ...(prefix !== null && { prefix }),
    ...(system === 'fixed' && { first: Number.parseInt(argument ?? '1', 10) || 1 }),
    ...(system === 'extends' && argument !== undefined && { base: argument }),
    ...(system === 'additive' && { weights: weightsOf(descriptors.get('additive-symbols')?.value ?? '') }),
  };
}

const systems: readonly CounterStyle['system'][] = [
  'cyclic',
  'fixed',
  'symbolic',
  'alphabetic',
  'numeric',
  'additive',
  'extends',
];

function isSystem(name: string): name is CounterStyle['system'] {
  return systems.some((each) => each === name);
}

function symbolsOf(written: string): string[] {
  return [...written.matchAll(/"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|(\S+)/g)].map(
    ([, double, single, bare]) => unescapeCss(double ?? single ?? bare ?? ''),
  );
}

function weightsOf(written: string): (readonly [number, string])[] {
  return written.split(',').flatMap((pair) => {
    const weight = /\d+/.exec(pair.replace(/"[^"]*"|'[^']*'/g, ''));
    const [symbol] = symbolsOf(pair.replace(/(^|\s)\d+(?=\s|$)/, ' '));
    return weight && symbol !== undefined ? [[Number(weight[0]), symbol] as const] : [];
  });
}

function stringOf(written: string | undefined): string | null {
  return written === undefined ? null : (symbolsOf(written)[0] ?? null);
}
