import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { openBefore } from '../../lib/importer/open-file.ts';
import { align } from '../../lib/revision/align.ts';
import { deleted, docxOf, inserted, listOf, numbered, p, r } from './office-file.ts';
import { fixture, opened, read } from './reading.ts';

const lines = async (bytes: Uint8Array) => (await read(bytes)).source.text.split('\n');

describe('numbers that Word draws', () => {
  test('are part of the text, in Chinese', async () => {
    const file = docxOf(
      numbered('为了规范养犬行为') + numbered('本条例适用于本市'),
      listOf('chineseCounting 第%1条'),
    );
    expect(await lines(file)).toEqual(['第一条　为了规范养犬行为', '第二条　本条例适用于本市']);
  });

  test('run on through chapters where the level says so, and begin anew where it does not', async () => {
    const list = listOf(
      'chineseCounting 第%1章',
      'chineseCounting 第%2条|<w:lvlRestart w:val="0"/>',
      'chineseCounting （%3）|<w:suff w:val="nothing"/>',
    );
    const body = ['总则 0', '甲 1', '子 2', '丑 2', '乙 1', '寅 2', '附则 0', '丙 1'].map((each) => {
      const [words = '', level] = each.split(' ');
      return numbered(words, Number(level));
    });
    expect(await lines(docxOf(body.join(''), list))).toEqual([
      '第一章　总则',
      '第一条　甲',
      '（一）子',
      '（二）丑',
      '第二条　乙',
      '（一）寅',
      '第二章　附则',
      '第三条　丙',
    ]);
  });

  test.each([
    ['chineseCountingThousand', 101, '一百零一'],
    ['ideographTraditional', 3, '丙'],
    ['ideographDigital', 12, '一二'],
    ['chineseLegalSimplified', 21, '贰拾壹'],
    ['decimalEnclosedCircle', 7, '⑦'],
    ['decimalFullWidth', 12, '１２'],
    ['upperRoman', 14, 'XIV'],
    ['lowerLetter', 28, 'bb'],
    ['decimalZero', 5, '05'],
    ['none', 5, ''],
  ])('%s writes %i as %s', async (format, value, drawn) => {
    const { formatNumber } = await import('../../lib/importer/docx/number-format.ts');
    expect(formatNumber(value, format)).toBe(drawn);
  });

  test('nest: 1.2 is the second of the first', async () => {
    const file = docxOf(
      numbered('a') + numbered('b', 1) + numbered('c', 1),
      listOf('decimal %1.', 'decimal %1.%2'),
    );
    expect(await lines(file)).toEqual(['1. a', '1.1 b', '1.2 c']);
  });

  test('come from the paragraph style too', async () => {
    const styles =
      '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="T"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>';
    const file = docxOf(p(r('甲'), '<w:pStyle w:val="T"/>') + p(r('乙'), '<w:pStyle w:val="T"/>'), {
      ...listOf('chineseCounting 第%1条'),
      'word/styles.xml': styles,
    });
    expect(await lines(file)).toEqual(['第一条　甲', '第二条　乙']);
  });
});

describe('tracked changes', () => {
  const file = docxOf(
    p(r('第一条　养犬应当登记。')) +
      p(r('第二条　每户') + deleted('可以') + inserted('只能') + r('养一只犬。')) +
      `<w:p><w:pPr><w:rPr><w:del w:author="甲"/></w:rPr></w:pPr>${deleted('第三条　登记费三百元。')}</w:p>` +
      p(deleted('第四条') + inserted('第三条') + r('　本条例自公布之日起施行。')),
  );

  test('give the text after them and the text before them', async () => {
    const { source, before } = await read(file);
    expect(source.text).toBe(
      '第一条　养犬应当登记。\n第二条　每户只能养一只犬。\n第三条　本条例自公布之日起施行。',
    );
    expect(before?.text).toBe(
      '第一条　养犬应当登记。\n第二条　每户可以养一只犬。\n第三条　登记费三百元。\n第四条　本条例自公布之日起施行。',
    );
  });

  test('can be compared, article by article', async () => {
    const read_ = await read(file);
    const old = openBefore(read_);
    if (!old) throw new Error('expected a text before the changes');
    const { pairs } = align(old, await opened(file));
    expect(pairs.map(({ kind, old, new: fresh }) => `${kind} ${old.join()} ${fresh.join()}`)).toEqual([
      'same art_1 art_1',
      'edited art_2 art_2',
      'deleted art_3 ',
      'renumbered art_4 art_3',
    ]);
  });

  test('are told only where there are some', async () => {
    expect((await read(docxOf(p(r('第一条　养犬应当登记。'))))).before).toBeNull();
  });
});

test('table cells, line breaks, fields, notes and hidden words are read as they are seen', async () => {
  const cell = (words: string) => `<w:tc>${p(r(words))}</w:tc>`;
  const field =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>见附件</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
  const file = docxOf(
    p(`${r('甲')}<w:r><w:br/></w:r>${r('乙')}`) +
      p(
        `${field}<w:r><w:footnoteReference w:id="2"/></w:r>${r('隐', '<w:vanish/>')}${r('废', '<w:strike/>')}`,
      ) +
      `<w:tbl><w:tr>${cell('处罚种类')}${cell('幅度')}</w:tr></w:tbl>`,
  );
  const { source } = await read(file);
  expect(source.text.split('\n')).toEqual(['甲', '乙', '见附件', '处罚种类', '幅度']);
  expect(source.blocks.at(-1)?.hint?.cell).toEqual({ table: 0, row: 0, column: 1 });
});

test('where numbers are typed, mammoth reads the same words', async () => {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(fixture('ordinance.docx')) });
  const bare = (text: string) => text.replace(/\s/g, '');
  expect(bare((await read(fixture('ordinance.docx'))).source.text)).toBe(bare(value));
});
