import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from '../../lib/importer/text.ts';
import { inventedLaw } from './revised-copy.ts';

export interface LongLaw {
  readonly name: string;
  readonly text: string;
}

/** As many articles as the longest law has. */
const articles = 1242;

/** The longest law of the corpus where ZHUTIAO_CORPUS names one, and an invented one of as many articles. */
export function longLaws(): readonly LongLaw[] {
  const invented = { name: `invented, ${articles} articles`, text: inventedLaw(articles) };
  const file = join(process.env.ZHUTIAO_CORPUS ?? '', 'zh/laws/jl-生态环境法典.txt');
  if (process.env.ZHUTIAO_CORPUS === undefined || !existsSync(file)) return [invented];
  return [{ name: '生态环境法典', text: readText(readFileSync(file)).text }, invented];
}
