import { expect, test } from 'vitest';
import { anchorOf } from '../../lib/anchor/anchor-of.ts';
import { resolve } from '../../lib/anchor/resolve.ts';
import type { OpenedText } from '../../lib/importer/open-file.ts';
import { articlesOf } from '../../lib/law/provision.ts';
import { wordsHashOf } from '../../lib/usecase/law-words.ts';
import { fixture, opened, ordinance } from './reading.ts';

/** The ordinance on a page, with what stands around a text on a page. */
async function onPage(): Promise<OpenedText> {
  const { text } = await ordinance();
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return opened(
    `<!doctype html><nav><a href="/">首页</a></nav><div id="content">${lines.map((line) => `<p>${line}</p>`).join('')}</div><footer>清屿市人大常委会办公室</footer>`,
  );
}

test.each(['ordinance.docx', 'ordinance.doc', 'ordinance.pdf'])(
  'a comment written on %s finds its clause on the page, and the other way round',
  async (name) => {
    const [file, page] = [await opened(fixture(name)), await onPage()];
    for (const [from, to] of [
      [file, page],
      [page, file],
    ] as const) {
      for (const article of articlesOf(from.tree.provisions)) {
        const whole = anchorOf(from, article.start, article.end);
        const found = whole && resolve(whole, to);
        expect(found, article.eId).toMatchObject({ outcome: 'found', place: { eId: article.eId } });
      }
      const words = '自行处置超过限养数量的犬只';
      const at = from.text.indexOf(words);
      const quote = anchorOf(from, at, at + words.length);
      const place = quote && resolve(quote, to);
      if (place?.outcome !== 'found') throw new Error('expected the quoted words to be found');
      expect(to.text.slice(place.place.start, place.place.end)).toBe(words);
    }
  },
);

test('file and page are kept as one revision: their law has the same words', async () => {
  const hashes = new Set([wordsHashOf(await onPage())]);
  for (const name of ['ordinance.docx', 'ordinance.doc', 'ordinance.pdf', 'two-columns.pdf'])
    hashes.add(wordsHashOf(await opened(fixture(name))));
  expect(hashes.size).toBe(1);
});
