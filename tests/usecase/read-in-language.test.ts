import { describe, expect, it } from 'vitest';
import { sha256OfText } from '../../lib/hearing/hash.ts';
import { readableLanguages } from '../../lib/law/readable-languages.ts';
import { languagesRead } from '../../lib/law/traditions.ts';
import { commentsIn } from '../../lib/store/comments.ts';
import { correctionsIn } from '../../lib/store/corrections.ts';
import { draftsIn } from '../../lib/store/drafts.ts';
import { readInLanguage } from '../../lib/usecase/read-in-language.ts';
import { targetAt } from '../../lib/usecase/target.ts';
import { comment, draft, revision, twoWindows } from '../store/store.ts';
import { law } from './law.ts';

/** In words that German and Dutch share, so that the text alone does not tell which it is. */
const text = [
  '§ 1 Zweck',
  '(1) Hond in de Stadt.',
  '§ 2 Leine',
  '(1) Hond an de Leine.',
  '(2) Hond in de Park.',
].join('\n');

async function opened() {
  const { here } = twoWindows();
  const read = { ...revision, id: sha256OfText(text), ...law(text) };
  await draftsIn(here).save(draft, read, 'words');
  const at = text.indexOf('Hond an');
  const target = targetAt(read, 'art_2__para_1', { start: at, end: at + 7 });
  await commentsIn(here).saveAll([
    comment({ id: 'one', revisionId: read.id, targets: target ? [target] : [] }),
  ]);
  const ports = { corrections: correctionsIn(here), now: () => 5000 };
  return {
    read: (language: string | null) => readInLanguage(read.id, language, ports),
    tree: async () => (await draftsIn(here).revision(read.id))?.tree,
    comment: async () => (await commentsIn(here).ofDraft('draft')).rows[0],
  };
}

describe('a draft read in another language', () => {
  it('has the clauses of that tradition, and its comments hang on them', async () => {
    const { read, tree, comment: now } = await opened();
    expect(await read('de')).toMatchObject({ kind: 'read', language: 'de' });
    expect((await tree())?.provisions.map(({ eId }) => eId)).toEqual(['art_1', 'art_2']);
    expect((await now())?.targets[0]).toMatchObject({ eId: 'art_2__para_1', citation: '§ 2 Abs. 1' });
  });

  it('stands as it stood where the text has no article in that language', async () => {
    const { read, tree } = await opened();
    const before = await tree();
    expect(await read('ja')).toEqual({ kind: 'no-articles' });
    expect(await tree()).toEqual(before);
  });

  it('is told by its words again where the person lets it', async () => {
    const { read, tree } = await opened();
    const before = (await tree())?.language;
    await read('de');
    await read(null);
    expect((await tree())?.language).toBe(before);
  });

  it('can be chosen among all that a tradition reads', () => {
    const known = new Set(languagesRead());
    expect(readableLanguages.filter(({ language }) => !known.has(language))).toEqual([]);
  });
});
