import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { draftText } from '../../demo/hearing.ts';
import { decodeText, unifyLineEnds } from '../../lib/importer/text.ts';
import { layouts, outlineOf } from './layouts.ts';

describe('our own draft', () => {
  const text = draftText('second-reading.txt');

  for (const [name, lay] of Object.entries(layouts)) {
    it(`keeps its outline with ${name}`, () => expect(outlineOf(lay(text))).toEqual(outlineOf(text)));
  }
});

/** Numbers without 第 and 条 are no labels once they stand inside a line; Markdown marks hide where a line begins. */
const isPlainLaw = (text: string) => /^\s*第[一1]\s*条/m.test(text) && !/^\s*[#*>]/m.test(text);

const folder = join(process.env.ZHUTIAO_CORPUS ?? '', 'zh/laws');
const laws = process.env.ZHUTIAO_CORPUS && existsSync(folder) ? readdirSync(folder) : [];

describe.skipIf(laws.length === 0)('the laws of the corpus', () => {
  const texts = laws
    .map((file) => unifyLineEnds(decodeText(readFileSync(join(folder, file)))))
    .filter(isPlainLaw);

  for (const [name, lay] of Object.entries(layouts)) {
    it(`keep their outline, 99 in a hundred, with ${name}`, () => {
      const changed = texts.filter((text) => outlineOf(lay(text)).join() !== outlineOf(text).join());
      expect(changed.length).toBeLessThan(texts.length * 0.01);
    }, 120_000);
  }
});
