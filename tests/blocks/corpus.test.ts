import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readHtml } from '../../lib/importer/html.ts';
import { joinPages } from '../../lib/law/join-pages.ts';
import { openDraft } from '../../lib/law/open-draft.ts';
import { goldShape, inTermsOfGold } from './gold.ts';

const folder = join(process.env.ZHUTIAO_CORPUS ?? '', 'consult/pages');
const given = process.env.ZHUTIAO_CORPUS !== undefined && existsSync(folder);
const names = given ? readdirSync(folder).filter((file) => file.endsWith('.gold.json')) : [];

const bytesOf = (file: string) => readFileSync(join(folder, file));

describe.skipIf(!given)('the consultation pages of the corpus, from the file', () => {
  // What only a script brings is for the browser tests.
  const readable = names.filter((name) => !bytesOf(name).includes('late-script'));

  test('are read to the last item and caption, two may be missed', () => {
    const missed = readable.filter((name) => {
      const gold = goldShape.parse(JSON.parse(bytesOf(name).toString('utf8')));
      const further = gold.extra_files.filter((file) => !file.includes('-frame'));
      const files = [name.replace('.gold.json', '.html'), ...further];
      const pages = files.map((file) => readHtml(bytesOf(file), { frame: bytesOf }));
      const [first] = pages;
      const source = first && pages.length === 1 ? first : joinPages(pages).source;
      const found = inTermsOfGold(openDraft(source), source.text, gold);
      const headings = gold.draft.headings.map(({ level, number }) => ({ level, number }));
      return JSON.stringify(found) !== JSON.stringify({ articles: gold.draft.articles, headings });
    });
    expect(readable.length).toBeGreaterThan(0);
    expect(missed.length, missed.join(', ')).toBeLessThanOrEqual(2);
  });
});
