import { describe, expect, it } from 'vitest';
import type { RevisionText } from '../../lib/anchor/revision-text.ts';
import { sameAsLeft, wordsSameAsLeft } from '../../lib/export/papers/change-cell.ts';
import { comparePaper } from '../../lib/export/papers/compare-paper.ts';
import { tidyLines } from '../../lib/export/papers/paper-parts.ts';
import { articlesOf } from '../../lib/law/provision.ts';
import { revisionCases } from '../../scripts/eval/gold.ts';
import { readRevision } from '../../scripts/eval/revision.ts';
import { revisions } from './dossiers.ts';
import { type ReadParagraph, readWord, words } from './read-word.ts';

const corpus = process.env.ZHUTIAO_CORPUS;

interface Piece {
  readonly start: number;
  readonly text: string;
}

/** The pieces of a cell, each named by the offset of its first unit; 同左 means the piece of the cell to the left. */
function piecesOf(cell: readonly ReadParagraph[], left: readonly Piece[]): Piece[] {
  const pieces: { start: number; lines: string[] }[] = [];
  for (const paragraph of cell) {
    const text = words([paragraph]);
    if (paragraph.bookmark) pieces.push({ start: Number(paragraph.bookmark.split('_')[1]), lines: [text] });
    else if (text !== '') pieces.at(-1)?.lines.push(text);
  }
  return pieces.map(({ start, lines }) => ({ start, text: meant(lines.join('\n'), left) }));
}

function meant(text: string, [left]: readonly Piece[]): string {
  if (!left) return text;
  if (text === sameAsLeft) return left.text;
  if (!text.endsWith(wordsSameAsLeft)) return text;
  const label = text.slice(0, -wordsSameAsLeft.length);
  return label + left.text.replace(/^(第[^条條]+[条條](之[一二三四五六七八九十]+)?|\S+?、)/, '');
}

function columnsOf(bytes: Uint8Array): Piece[][] {
  const rows = readWord(bytes).tables[0]?.slice(1) ?? [];
  const columns: Piece[][] = [];
  for (const row of rows) {
    let left: Piece[] = [];
    for (const [column, cell] of row.entries()) {
      left = piecesOf(cell, left);
      columns[column] = [...(columns[column] ?? []), ...left];
    }
  }
  return columns.map((pieces) => pieces.toSorted((a, b) => a.start - b.start));
}

async function expectWhole(sides: readonly RevisionText[]) {
  const names = sides.map((_, at) => `第${at + 1}稿`);
  const columns = columnsOf(await comparePaper({ title: '条例', revisions: sides, names }));
  for (const [at, side] of sides.entries()) {
    const pieces = columns[at] ?? [];
    expect(pieces.map(({ text }) => text).join('\n')).toBe(tidyLines(side.text));
    const starts = pieces.map(({ start }) => start);
    for (const article of articlesOf(side.tree.provisions)) {
      expect(starts.filter((start) => start === article.start)).toEqual([article.start]);
    }
  }
}

describe('修改前后对照表', () => {
  it('has every word of both revisions once', async () => {
    await expectWhole(revisions.slice(0, 2));
    await expectWhole(revisions.slice(1));
  });

  it('has every word of three revisions once', async () => {
    await expectWhole(revisions);
  });

  it('says 同左 where nothing changed, and sets what changed in 黑体 and in a box', async () => {
    const [old, fresh] = [
      readRevision('第一条　甲。\n第二条　每户限养一只。\n第三条　丙。'),
      readRevision('第一条　甲。\n第二条　每户限养两只。\n第三条　新。\n第四条　丙。'),
    ];
    const table = readWord(
      await comparePaper({ title: '条例', revisions: [old, fresh], names: ['前', '后'] }),
    ).tables[0];
    const cells = table?.map((row) => row.map(words));
    expect(cells?.[1]).toEqual(['第一条　甲。', '同左']);
    expect(cells?.at(-1)).toEqual(['第三条　丙。', '第四条（内容同左）']);
    const [left, right] = table?.[2] ?? [];
    expect(
      left?.[0]?.runs.filter(({ properties }) => properties.includes('w:bdr')).map(({ text }) => text),
    ).toEqual(['一只']);
    expect(
      right?.[0]?.runs.filter(({ properties }) => properties.includes('黑体')).map(({ text }) => text),
    ).toEqual(['两只']);
  });

  it('matches headings with headings, not with the table of contents', async () => {
    const old = readRevision('条例\n第一章　总则\n第一条　甲甲甲甲。\n第二章　附则\n第二条　乙乙乙乙。');
    const fresh = readRevision(
      '条例\n目录\n第一章　总则\n第二章　附则\n第一章　总则\n第一条　甲甲甲甲。\n第二章　附则\n第二条　乙乙乙乙。',
    );
    const table = readWord(
      await comparePaper({ title: '条例', revisions: [old, fresh], names: ['前', '后'] }),
    ).tables[0];
    const cells = table?.slice(1).map((row) => row.map(words));
    expect(cells?.filter(([left]) => left === '第二章　附则')).toEqual([['第二章　附则', '第二章　附则']]);
    expect(cells?.filter(([left]) => left === '')).toHaveLength(3);
  });

  it.skipIf(corpus === undefined)('has every word of real pairs once', { timeout: 120_000 }, async () => {
    const cases = revisionCases(corpus ?? '', 'zh/revisions').filter((each) => each.old.length < 30_000);
    const chosen = cases.filter((_, at) => at % Math.ceil(cases.length / 8) === 0);
    expect(chosen.length).toBeGreaterThanOrEqual(3);
    for (const { old, new: fresh } of chosen) await expectWhole([readRevision(old), readRevision(fresh)]);
  });
});
