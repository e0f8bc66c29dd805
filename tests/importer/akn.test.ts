import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { aknOf } from '../../lib/export/akn.ts';
import { aknBetween } from '../../lib/export/akn-between.ts';
import type { OpenedText } from '../../lib/importer/open-file.ts';
import { articlesOf, clauseLevels, walk } from '../../lib/law/provision.ts';
import { clauseHash } from '../../lib/law/text-hash.ts';
import { lawsOf } from '../../scripts/eval/files.ts';
import { revisions } from '../export/dossiers.ts';
import { opened, ordinance } from './reading.ts';

const corpus = process.env.ZHUTIAO_CORPUS;
const schema = process.env.ZHUTIAO_SCHEMAS && join(process.env.ZHUTIAO_SCHEMAS, 'akn/akomantoso30.xsd');
const xmllint = ['/usr/bin/xmllint', '/opt/homebrew/bin/xmllint'].find((path) => existsSync(path));

const exported = (law: OpenedText, id = 'draft') =>
  aknOf(law, { title: law.tree.title ?? '', issuer: '清屿市人大常委会', date: '2026-04-01', id });

/** Every provision: level, eId, number, label, heading; the words where a comment can hang on them. */
function shapeOf({ text, tree }: OpenedText): readonly string[] {
  return [...walk(tree.provisions)].map((each) => {
    const words = clauseLevels.has(each.level) && each.level !== 'article' ? clauseHash(text, each) : '';
    return `${each.eId} ${each.level} ${each.number} ${each.label.replace(/\s/g, '')} ${each.heading} ${words}`;
  });
}

describe('Akoma Ntoso, out and in again', () => {
  test('gives the ordinance the same tree', async () => {
    const law = await ordinance();
    const back = await opened(exported(law));
    expect(shapeOf(back)).toEqual(shapeOf(law));
    expect(back.tree.title).toBe(law.tree.title);
  });

  test('keeps the identifier from before a renumbering as wId', async () => {
    const law = await ordinance();
    const source = { title: '', issuer: null, date: null, id: 'x' };
    const xml = aknOf(law, source, { originals: new Map([['art_2', 'art_1-1']]), marks: [] });
    expect(xml).toContain('eId="art_2" wId="art_1-1"');
    expect(xml).toContain('eId="art_3" wId="art_3"');
  });

  test('marks what came and what went, and reads back as the new text alone', async () => {
    const [first, second, third] = revisions;
    if (!first || !second || !third) throw new Error('The example has three readings.');
    for (const [old, fresh] of [
      [first, second],
      [second, third],
    ] as const) {
      const xml = aknBetween(fresh, old, '清屿市人大常委会');
      expect(xml).toMatch(/<ins>[^<]+<\/ins>/);
      expect(xml).toMatch(/<del>[^<]+<\/del>/);
      expect(shapeOf(await opened(xml))).toEqual(shapeOf(fresh));
      const plain = (markup: string) => markup.replace(/<[^>]+>/g, '').replace(/\s/g, '');
      expect(plain(xml.replace(/<del>.*?<\/del>/g, ''))).toBe(
        plain(aknBetween(fresh, undefined, '清屿市人大常委会')),
      );
    }
  });

  const laws = corpus ? lawsOf(corpus, 30) : [];
  test.skipIf(!corpus)('gives 30 laws of the corpus the same tree', async () => {
    for (const { expected: law } of laws)
      expect(shapeOf(await opened(exported(law))), law.tree.title ?? '').toEqual(shapeOf(law));
  });

  test.skipIf(!corpus || !schema || !xmllint)(
    'is valid by the OASIS schema for 30 laws of the corpus',
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'zhutiao-akn-'));
      try {
        const files = laws.map(({ expected }, at) => {
          writeFileSync(join(folder, `${at}.xml`), exported(expected, `law-${at}`));
          return join(folder, `${at}.xml`);
        });
        const [, second, third] = revisions;
        if (!second || !third) throw new Error('The example has three readings.');
        writeFileSync(join(folder, 'marked.xml'), aknBetween(third, second, '清屿市人大常委会'));
        files.push(join(folder, 'marked.xml'));
        expect(() =>
          execFileSync(xmllint ?? '', ['--noout', '--nonet', '--schema', schema ?? '', ...files], {
            stdio: 'pipe',
          }),
        ).not.toThrow();
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  );
});

describe('markup of others', () => {
  const akn = (body: string) =>
    `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><bill><meta/><body xml:lang="en">${body}</body></bill></akomaNtoso>`;

  test('has its own basic unit, whatever it is called', async () => {
    const { tree } = await opened(
      akn(
        '<part><num>Part 1</num><heading>General</heading><section><num>1</num><heading>Scope</heading><content><p>This Act applies.</p></content></section></part>',
      ),
    );
    const [part] = tree.provisions;
    expect(part?.level).toBe('part');
    expect([...articlesOf(tree.provisions)].map(({ eId, label, heading }) => [eId, label, heading])).toEqual([
      ['art_1', '1', 'Scope'],
    ]);
  });

  test('hangs what is enumerated on the words that announce it', async () => {
    const { tree, text } = await opened(
      akn(
        '<article><num>Article 1</num><list><intro><p>In this Act:</p></intro><point><num>(a)</num><content><p>dog means a dog;</p></content></point></list></article>',
      ),
    );
    const [article] = articlesOf(tree.provisions);
    expect(article?.children.map(({ eId }) => eId)).toEqual(['art_1__para_1']);
    const [item] = article?.children[0]?.children ?? [];
    expect([item?.eId, text.slice(item?.start, item?.end)]).toEqual([
      'art_1__para_1__item_a',
      '(a) dog means a dog;',
    ]);
  });

  test('takes no article out of words that it quotes', async () => {
    const quoted =
      '<quotedStructure><article><num>Article 9</num><content><p>New words.</p></content></article></quotedStructure>';
    const { tree, text } = await opened(
      akn(
        `<article><num>Article 1</num><content><p>The Act is amended: <mod>${quoted}</mod></p></content></article>`,
      ),
    );
    expect([...articlesOf(tree.provisions)].map(({ label }) => label)).toEqual(['Article 1']);
    expect(text).toContain('New words.');
  });

  const gold = z.object({ nodes: z.array(z.object({ level: z.string(), label: z.string().nullable() })) });
  const files = corpus
    ? readdirSync(join(corpus, 'other/src')).filter((name) => /^(?:akn|eu-leos|us-uslm)/.test(name))
    : [];
  test.skipIf(!corpus).each(files.length > 0 ? files : ['(ZHUTIAO_CORPUS is not set)'])(
    'has exactly its numbered units: %s',
    async (name) => {
      const { nodes } = gold.parse(
        JSON.parse(readFileSync(join(corpus ?? '', 'other/gold', name.replace(/xml$/, 'json')), 'utf8')),
      );
      const unit = nodes.some(({ level }) => level === 'article') ? 'article' : 'section';
      // Without a number: quoted articles and marks of an editor, which the gold's rendering counts too.
      const wanted = nodes.filter(({ level, label }) => level === unit && label !== null);
      const { tree } = await opened(new Uint8Array(readFileSync(join(corpus ?? '', 'other/src', name))));
      const bare = (label: string | null) => (label ?? '').replace(/\s/g, '');
      const got = [...articlesOf(tree.provisions)].filter(({ label }) => label !== '');
      expect(got.map(({ label }) => bare(label))).toEqual(wanted.map(({ label }) => bare(label)));
    },
  );
});
