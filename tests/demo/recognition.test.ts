import { expect, test } from 'vitest';
import alignment from '../../demo/drafts/alignment.json' with { type: 'json' };
import { demoPeriod, demoRecord, draftText } from '../../demo/hearing.ts';
import { demoPages } from '../../demo/pages.ts';
import { blocksOfText } from '../../lib/blocks/block.ts';
import { readHtml } from '../../lib/importer/html.ts';
import { openDraft } from '../../lib/law/open-draft.ts';
import { parseLaw } from '../../lib/law/parse.ts';
import { articlesOf, type DraftTree, walk } from '../../lib/law/provision.ts';
import { align } from '../../lib/revision/align.ts';

const pages = demoPages({
  hearingUrl: 'http://127.0.0.1:8787/v1/hearings/qingyu-dogs',
  period: demoPeriod(new Date('2026-03-12T01:00:00.000Z')),
});

function readFile(file: string) {
  const text = draftText(file);
  return { text, tree: parseLaw(blocksOfText(text)) };
}

/** Every provision with its words, white space left out: the same law whatever carries it. */
function law(text: string, tree: DraftTree) {
  const bare = (words: string) => words.replace(/\s/g, '');
  const provisions = [...walk(tree.provisions)].map(({ eId, start, end }) => [
    eId,
    bare(text.slice(start, end)),
  ]);
  return { problems: tree.problems.map(({ type }) => type), provisions };
}

test.each(demoRecord.revisions)('the page of the $label is read as the law and nothing else', (revision) => {
  const source = readHtml(pages.get(`/${revision.page}`)?.body ?? '');
  const { text, tree } = readFile(revision.file);
  const opened = openDraft(source);
  expect(law(source.text, opened)).toEqual(law(text, tree));
  expect(opened.title).toContain(demoRecord.draftTitle);
});

test.each(alignment.pairs)('$old and $new are aligned as the gold has it', (pair) => {
  const old = readFile(pair.old);
  const next = readFile(pair.new);
  const labels = ({ tree }: typeof old) =>
    new Map([...articlesOf(tree.provisions)].map(({ eId, label }) => [eId, label]));
  const [oldLabels, newLabels] = [labels(old), labels(next)];
  const rows = align(old, next).pairs.map((each) => ({
    kind: each.kind,
    old: each.old.map((eId) => oldLabels.get(eId)),
    new: each.new.map((eId) => newLabels.get(eId)),
  }));
  const gold = pair.mapping.map(({ kind, old: olds, new: news }) => ({ kind, old: olds, new: news }));
  expect(rows).toHaveLength(gold.length);
  expect(rows).toEqual(expect.arrayContaining(gold));
});
