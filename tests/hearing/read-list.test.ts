import { expect, it } from 'vitest';
import { sheetTable } from '../../lib/export/papers/sheet-table.ts';
import { writeXlsx } from '../../lib/export/sheet/xlsx.ts';
import { paragraph } from '../../lib/export/word/document.ts';
import { writeWord } from '../../lib/export/word/write-word.ts';
import { guessColumns } from '../../lib/hearing/collate/list-columns.ts';
import { readList } from '../../lib/hearing/collate/read-list.ts';
import { readSheetRows } from '../../lib/importer/sheet-rows.ts';
import { readWordTables } from '../../lib/importer/word-tables.ts';
import { revisions } from '../export/dossiers.ts';

const [, draft] = revisions;
if (!draft) throw new Error('The example has a second reading.');

const head = ['序号', '章节号', '原文', '修改后内容', '理由', '单位', '联系电话'];
const list = [
  ['1', '第八条', '三十日内', '六十日内', '外出务工人员来不及\n请考虑', '柳荫街道', '0599-1'],
  ['2', '', '向居住地公安派出所', '向任一公安派出所', '方便群众', '柳荫街道', ''],
  ['3', '第十四条第（三）项', '', '', '嘴套的规定不合理', '', ''],
  ['4', '全文', '', '', '总体赞成', '', ''],
  ['5', '第六十条', '', '', '没有这一条', '', ''],
  ['6', '', '', '', '', '', ''],
];

function expectRead(rows: readonly (readonly string[])[]) {
  const columns = guessColumns(rows);
  expect(columns.columns).toMatchObject({
    clause: 1,
    original: 2,
    proposed: 3,
    reason: 4,
    name: 5,
    contact: 6,
  });
  const opinions = readList(
    rows,
    draft ?? { text: '', tree: { title: '', language: 'zh-Hans', provisions: [], problems: [] } },
  );
  expect(opinions.map(({ place }) => (place.kind === 'sure' ? place.eIds.join() : place.kind))).toEqual([
    'art_8',
    'art_8',
    'art_14__para_1__item_3',
    'draft',
    'doubtful',
  ]);
  expect(opinions[0]).toMatchObject({
    stance: 'amend',
    proposed: '六十日内',
    name: '柳荫街道',
    contact: '0599-1',
  });
  expect(opinions[0]?.reason).toContain('外出务工人员来不及');
  expect(opinions[2]).toMatchObject({ proposed: null, reason: '嘴套的规定不合理' });
}

it('reads a list from an Excel file', async () => {
  const columns = head.map((words) => ({ head: words, width: 8 }));
  const bytes = await writeXlsx([{ subject: '', name: '意见', columns, rows: list, notes: [] }]);
  const [rows] = await readSheetRows(bytes);
  expectRead(rows ?? []);
});

it('reads a list from a table of a Word file', async () => {
  const table = sheetTable({ columns: head.map((words) => ({ head: words, width: 8 })), rows: list });
  const bytes = await writeWord({
    title: '',
    sections: [{ page: 'landscape', blocks: [paragraph('title', '复函'), table] }],
  });
  const tables = readWordTables(bytes);
  expect(tables).toHaveLength(1);
  expect(tables[0]?.[1]?.[4]).toBe('外出务工人员来不及\n请考虑');
  expectRead(tables[0] ?? []);
});

it('guesses columns without a head by what stands in them', () => {
  const rows = [
    ['1', '第八条', '登记能不能在网上办理，老人不会用手机'],
    ['2', '第13条', '一年一续太麻烦，建议改为两年'],
  ];
  expect(guessColumns(rows)).toEqual({ head: -1, columns: { clause: 1, reason: 2 } });
  expect(readList(rows, draft).map(({ place }) => place)).toEqual([
    { kind: 'sure', eIds: ['art_8'] },
    { kind: 'sure', eIds: ['art_13'] },
  ]);
});

it('finds a head below a title', () => {
  const rows = [
    ['意见反馈表', '', ''],
    ['填报单位：市财政局', '', ''],
    ['条款', '修改建议', '理由'],
    ['第四条', '分级负担', '财力不同'],
  ];
  expect(guessColumns(rows)).toEqual({ head: 2, columns: { clause: 0, proposed: 1, reason: 2 } });
});

it('refuses bytes that are no Word or Excel file', async () => {
  expect(() => readWordTables(new Uint8Array([1, 2, 3]))).toThrow();
  await expect(readSheetRows(new Uint8Array([1, 2, 3]))).rejects.toThrow();
});
