import { expect, test } from 'vitest';
import { readHtml } from '../../lib/importer/html.ts';
import { openDraft } from '../../lib/law/open-draft.ts';
import { articlesOf } from '../../lib/law/provision.ts';

const row = (...cells: readonly string[]) =>
  `<div class="row">${cells.map((cell) => `<div><p>${cell}</p></div>`).join('')}</div>`;

/** The articles of the draft on a page of rows, each with its words. */
function articlesIn(...rows: readonly string[]): string[] {
  const source = readHtml(`<h2>清屿市养犬管理条例（修订草案）</h2><div class="list">${rows.join('')}</div>`);
  return [...articlesOf(openDraft(source).provisions)].map(({ start, end }) => source.text.slice(start, end));
}

test('boxes side by side are read as the columns of a comparison', () => {
  const articles = articlesIn(
    row('现行条例', '修订草案'),
    row('第一条　为了规范养犬，制定本条例。', '同左'),
    row('第二条　每户限养一只。', '第二条　每户限养两只。'),
    row('（新增）', '第三条　养犬应当登记。'),
    row('第三条　本条例自公布之日起施行。', '第四条　本条例自2027年1月1日起施行。'),
  );
  expect(articles).toEqual([
    '第一条　为了规范养犬，制定本条例。',
    '第二条　每户限养两只。',
    '第三条　养犬应当登记。',
    '第四条　本条例自2027年1月1日起施行。',
  ]);
});

test('without heads the right one of two boxes with articles is the draft', () => {
  const articles = articlesIn(
    row('第一条　为了养犬，制定本条例。', '第一条　为了规范养犬，制定本条例。'),
    row('第二条　每户限养一只。', '第二条　每户限养两只。'),
    row('第三条　本条例自公布之日起施行。', '第三条　本条例自2027年1月1日起施行。'),
  );
  expect(articles.map((words) => words.slice(0, 10))).toEqual([
    '第一条　为了规范养犬',
    '第二条　每户限养两只',
    '第三条　本条例自20',
  ]);
});

test('a card with its label and a count of opinions in boxes is an article and no head of columns', () => {
  const articles = articlesIn(
    row('第一条', '为了规范养犬，制定本条例。', '意见（1）'),
    row('第二条', '每户限养两只。', '意见（2）'),
    row('第三条', '养犬应当登记。', '意见（3）'),
    row('第四条', '本条例自2027年1月1日起施行。', '意见（4）'),
  );
  expect(articles.map((words) => words.replace(/\s/g, ''))).toEqual([
    '第一条为了规范养犬，制定本条例。',
    '第二条每户限养两只。',
    '第三条养犬应当登记。',
    '第四条本条例自2027年1月1日起施行。',
  ]);
});
