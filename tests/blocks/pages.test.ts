import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readHtml } from '../../lib/importer/html.ts';
import { joinPages } from '../../lib/law/join-pages.ts';
import { openDraft } from '../../lib/law/open-draft.ts';
import { goldShape, inTermsOfGold } from './gold.ts';

const folder = join(import.meta.dirname, '../fixtures/pages');
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.gold.json'))
  .map((file) => file.replace('.gold.json', ''));

const bytesOf = (file: string) => readFileSync(join(folder, file));

describe('a consultation page of our own, from the file', () => {
  test.each(names)('%s is read as its gold says', (name) => {
    const gold = goldShape.parse(JSON.parse(readFileSync(join(folder, `${name}.gold.json`), 'utf8')));
    const further = gold.extra_files.filter((file) => !file.includes('-frame'));
    const pages = [`${name}.html`, ...further].map((file) => readHtml(bytesOf(file), { frame: bytesOf }));
    const [first] = pages;
    const source = first && pages.length === 1 ? first : joinPages(pages).source;
    const tree = openDraft(source);
    expect(inTermsOfGold(tree, source.text, gold)).toEqual({
      articles: gold.draft.articles,
      headings: gold.draft.headings.map(({ level, number }) => ({ level, number })),
    });
    expect(tree.title).toBe(gold.title);
  });
});
