import type { Block, BlockHint, BlockText, Cell } from '../blocks/block.ts';
import {
  aBoolean,
  aNumber,
  listOf,
  orAbsent,
  record,
  type Shape,
  wholeNumber,
  words,
} from '../shape/shape.ts';

/** A page longer than this, UTF-16 units, is no draft: the longest code has 300,000. */
const longestText = 5_000_000;

/** `record` leaves out what is left out; only the types do not know it. */
function looseRecord<T extends object>(fields: { readonly [K in keyof T]-?: Shape<unknown> }): Shape<T> {
  return record<Record<string, unknown>>(fields) as Shape<T>;
}

const maybeNumber = orAbsent(aNumber);
const maybeTrue = orAbsent(aBoolean);

const cell = looseRecord<Cell>({
  table: wholeNumber,
  row: wholeNumber,
  column: wholeNumber,
  span: maybeNumber,
});

const hint = looseRecord<BlockHint>({
  heading: maybeNumber,
  bold: maybeTrue,
  centred: maybeTrue,
  cell: orAbsent(cell),
  list: maybeNumber,
  region: maybeNumber,
  link: maybeTrue,
  linked: maybeTrue,
  ruled: maybeTrue,
  container: maybeNumber,
});

const block = looseRecord<Block>({ start: wholeNumber, end: wholeNumber, hint: orAbsent(hint) });

const source = looseRecord<BlockText>({
  text: words,
  blocks: listOf(block),
  containers: orAbsent(listOf(aNumber)),
});

/** What a page was read as, from the page: its blocks lie in its text, in order. */
export const blockText: Shape<BlockText> = {
  safeParse(value) {
    const parsed = source.safeParse(value);
    return parsed.success && isOrderly(parsed.data) ? parsed : { success: false };
  },
};

function isOrderly({ text, blocks }: BlockText): boolean {
  if (text.length > longestText) return false;
  let behind = 0;
  return blocks.every(({ start, end }) => {
    const follows = start >= behind && end >= start && end <= text.length;
    behind = end;
    return follows;
  });
}
