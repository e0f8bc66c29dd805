import { expect, test } from 'vitest';
import { readHtml } from '../../lib/importer/html.ts';
import { openDraft } from '../../lib/law/open-draft.ts';
import { articlesOf } from '../../lib/law/provision.ts';

/** The title of the law on a page, and its articles by number and heading. */
function lawOn(body: string): readonly (string | null)[] {
  const tree = openDraft(readHtml(`<nav><a href="/">Home</a><a href="/1">Section 1</a></nav>${body}`));
  const articles = [...articlesOf(tree.provisions)].map(({ number, heading }) => `${number} ${heading}`);
  return [tree.title, ...articles];
}

test('a comparison of a Japanese ordinance keeps the amended column, and the title above it', () => {
  const rows = ['目的', '定義', '登録'].map((caption, at) => {
    const cell = `（${caption}）<br>第${'一二三'[at]}条　この条例は、犬の${caption}について必要な事項を定めるものとする。`;
    return `<tr><td>${cell}</td><td>${cell.replace('犬', '家畜')}</td></tr>`;
  });
  const page = `<h1>清島市犬の飼養に関する条例（案）</h1><table><tr><th>改正案</th><th>現行</th></tr>${rows.join('')}</table>`;
  expect(lawOn(page)).toEqual(['清島市犬の飼養に関する条例（案）', '1 目的', '2 定義', '3 登録']);
});

test('a British section has its number and title in cells of their own', () => {
  const rows = ['Short title', 'Definitions', 'Registration'].map(
    (title, at) =>
      `<tr><td>${at + 1}</td><td>${title}</td></tr><tr><td></td><td>The keeper of a dog shall do as the council says under this Act.</td></tr>`,
  );
  expect(lawOn(`<h1>Dogs Act of Clear Island</h1><table>${rows.join('')}</table>`)).toEqual([
    'Dogs Act of Clear Island',
    '1 Short title',
    '2 Definitions',
    '3 Registration',
  ]);
});

test('words that begin with their first subsection are no heading', () => {
  const sections = ['This Act may be cited as the Dogs Act.', 'In this Act a dog is any dog of the island.'];
  const page = sections.map((words, at) => `<p>${at + 1}.—(1) ${words}</p><p>(2) So it is.</p>`).join('');
  expect(lawOn(`<h1>Dogs Act of Clear Island</h1>${page}`).slice(1)).toEqual(['1 null', '2 null']);
});

test('the sections of a part count from its own first one', () => {
  const sections = ['Scope', 'Definitions', 'Registration'].map(
    (title, at) =>
      `<h3>§ 1204.${at + 1} ${title}.</h3><p>The keeper of a dog shall do as the council says.</p>`,
  );
  expect(openDraft(readHtml(sections.join(''))).problems).toEqual([]);
});
