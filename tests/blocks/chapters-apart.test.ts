import { expect, test } from 'vitest';
import { readHtml } from '../../lib/importer/html.ts';
import { draftRange } from '../../lib/law/instruments.ts';

test('chapters in boxes of their own are one draft, also where the last one is short', () => {
  const chapter = (title: string, ...articles: string[]) =>
    `<details open><summary>${title}</summary>${articles.map((words) => `<p>${words}</p>`).join('')}</details>`;
  const source = readHtml(
    chapter('第一章　总则', '第一条　为了规范停车，制定本条例。', '第二条　停车应当有序。') +
      chapter('第二章　管理', '第三条　收费应当公示。', '第四条　处罚另定。'),
  );
  expect(draftRange(source).blocks).toHaveLength(6);
});
