import { expect, test } from 'vitest';
import { draftText } from '../../demo/hearing.ts';
import { blocksOfText } from '../../lib/blocks/block.ts';
import { sha256OfText } from '../../lib/hearing/hash.ts';
import type { Hearing, HearingRevision } from '../../lib/hearing/protocol/hearing.ts';
import { parseLaw } from '../../lib/law/parse.ts';
import type { HearingPort } from '../../lib/usecase/hearing-port.ts';
import { wordsHashOf } from '../../lib/usecase/law-words.ts';
import { publishedLike } from '../../lib/usecase/published-revision.ts';

const published = ['first-reading.txt', 'second-reading.txt', 'third-reading.txt'].map((file) => {
  const text = draftText(file);
  return { id: sha256OfText(text), text, tree: parseLaw(blocksOfText(text)) } as HearingRevision;
});
const asked: string[] = [];
const port = {
  revision: async (_url: string, id: string) => {
    asked.push(id);
    const value = published.find((each) => each.id === id);
    return value ? { kind: 'read', value } : { kind: 'absent' };
  },
} as unknown as HearingPort;
const hearing = { revisions: published.map(({ id }) => ({ id })) } as unknown as Hearing;
const access = { url: 'https://endpoint.example/v1/hearings/x', hearing, port };
const idOf = async (wordsHash: string | null) => {
  const found = await publishedLike(wordsHash, access);
  return found.kind === 'read' ? published.findIndex(({ id }) => id === found.value.id) : found.kind;
};

test('an earlier text finds its own revision', async () => {
  const [first] = published;
  expect(await idOf(first ? wordsHashOf(first) : null)).toBe(0);
});

test('unknown words and none at all get the revision in force', async () => {
  expect(await idOf('0'.repeat(64))).toBe(2);
  asked.length = 0;
  expect(await idOf(null)).toBe(2);
  expect(asked).toHaveLength(1);
});

test('a hearing without a revision is not one', async () => {
  const empty = { ...access, hearing: { revisions: [] } as unknown as Hearing };
  expect((await publishedLike(null, empty)).kind).toBe('invalid');
});
