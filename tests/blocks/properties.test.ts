import fc from 'fast-check';
import { parse } from 'parse5';
import { expect, test } from 'vitest';
import { walkBlocks } from '../../lib/blocks/walk.ts';
import { Cascade } from '../../lib/importer/cascade.ts';
import { type HtmlNode, HtmlTree } from '../../lib/importer/html-tree.ts';
import { draftRanges } from '../../lib/law/instruments.ts';

const words = [
  '第一条　',
  '第二条',
  '停放',
  ' ',
  '\n',
  '&nbsp;',
  '　',
  '\u200b',
  '（一）',
  'a',
  '施行。',
  '清屿市停车条例（草案）',
  '关于草案的说明',
  '附件',
];
const tags = [
  'p',
  'div',
  'span',
  'b',
  'del',
  'ins',
  'ol',
  'li',
  'table',
  'tr',
  'td',
  'pre',
  'ruby',
  'rt',
  'sup',
  'a href="#"',
  'h2',
  'p hidden',
];
const voids = ['<br>', '<hr>', '<img alt="甲">', '<!-- 乙 -->'];

/** Markup as nobody would write it: half of it is closed in the wrong place. */
const soup = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...words) },
      fc.constantFrom(...tags).map((tag) => `<${tag}>`),
      fc.constantFrom(...tags).map((tag) => `</${tag.split(' ')[0]}>`),
      fc.constantFrom(...voids),
    ),
    { maxLength: 80 },
  )
  .map((parts) => parts.join(''));

function walked(html: string) {
  return walkBlocks<HtmlNode>(new HtmlTree(new Cascade([]), new Map()), parse(html));
}

test('blocks follow one another, parted by one line end each', () => {
  fc.assert(
    fc.property(soup, (html) => {
      const { text, blocks } = walked(html).source;
      expect(blocks.map(({ start, end }) => text.slice(start, end)).join('\n')).toBe(text);
      for (const { start, end } of blocks) expect(text.slice(start, end).trim()).not.toBe('');
    }),
  );
});

test('segments tile the blocks, and each says what its node says', () => {
  fc.assert(
    fc.property(soup, (html) => {
      const { source, segments } = walked(html);
      const covered = segments.map(({ start, length }) => source.text.slice(start, start + length)).join('');
      expect(covered).toBe(source.blocks.map(({ start, end }) => source.text.slice(start, end)).join(''));
      for (const { start, length, node, from } of segments) {
        if (from === null || !('value' in node)) continue;
        const raw = node.value.slice(from, from + length);
        expect(raw.replace(/\s/g, ' ')).toBe(source.text.slice(start, start + length).replace(/\s/g, ' '));
      }
    }),
  );
});

test('drafts are blocks of the source, each in one draft only, in their order', () => {
  fc.assert(
    fc.property(soup, (html) => {
      const { source } = walked(html);
      const blocks = draftRanges(source).flatMap((draft) => draft.blocks);
      expect(blocks).toEqual([...new Set(blocks)].toSorted((a, b) => a - b));
      for (const at of blocks) expect(source.blocks[at]).toBeDefined();
    }),
  );
});
