import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { BlockText } from '../../lib/blocks/block.ts';
import { decodePage } from '../../lib/importer/charset.ts';
import { readHtml } from '../../lib/importer/html.ts';
import { readText } from '../../lib/importer/text.ts';
import { numberOfLabel } from './labels.ts';

const node = z.object({
  level: z.string(),
  label: z.string().nullable(),
  number: z.union([z.number(), z.string()]).nullish(),
  sub: z.number().nullish(),
  title: z.string().nullish(),
  line: z.number().nullish(),
  kuan: z.number().nullish(),
  xiang: z.number().nullish(),
});
export type GoldNode = z.infer<typeof node>;

const outlineGold = z.object({ nodes: z.array(node), annexes_not_in_nodes: z.unknown().optional() });

/** Articles are named by their labels; kept as their numbers. */
const label = z.string().transform(numberOfLabel);

const row = z.object({
  old: z.array(label),
  new: z.array(label),
  kind: z.string(),
  uncertain: z.boolean().nullish(),
});
export type GoldRow = z.infer<typeof row>;

const anchor = z.object({
  quote: z.string(),
  old: label,
  new: label.nullable(),
  decoy: z.boolean().nullish(),
  right: label.nullish(),
});
export type GoldAnchor = z.infer<typeof anchor>;

const revisionGold = z.object({ mapping: z.array(row), anchors: z.array(anchor).nullish() });

export interface OutlineCase {
  readonly name: string;
  readonly source: BlockText;
  readonly nodes: readonly GoldNode[];
  /** The page that it is, or that its text was made from; null where there is none. */
  readonly page: string | null;
  /** Its nodes hold the articles of annexes (附則), too. */
  readonly countsAnnexes: boolean;
}

export interface RevisionCase {
  readonly name: string;
  readonly old: string;
  readonly new: string;
  readonly rows: readonly GoldRow[];
  readonly anchors: readonly GoldAnchor[];
}

/** Texts (.txt or .html) of one folder with the gold of another: `NAME.json` belongs to `NAME.txt`. */
export function outlineCases(corpus: string, texts: string, gold: string): readonly OutlineCase[] {
  return list(join(corpus, gold), '.json').flatMap((file) => {
    const name = basename(file, '.json');
    const source = readCase(join(corpus, texts, name));
    if (!source) return [];
    const page =
      pageOf(join(corpus, texts, `${name}.html`)) ?? pageOf(join(corpus, texts, '../src', `${name}.html`));
    const { nodes, annexes_not_in_nodes: leftOut } = outlineGold.parse(readJson(file));
    return [{ name, source, nodes, page, countsAnnexes: !leftOut }];
  });
}

/** Pairs of a folder: `NAME/{old.txt,new.txt,gold.json}`. */
export function revisionCases(corpus: string, folder: string): readonly RevisionCase[] {
  return readdirSync(join(corpus, folder))
    .toSorted()
    .map((name) => {
      const place = join(corpus, folder, name);
      const { mapping, anchors } = revisionGold.parse(readJson(join(place, 'gold.json')));
      const text = (file: string) => readText(readFileSync(join(place, file))).text;
      return { name, old: text('old.txt'), new: text('new.txt'), rows: mapping, anchors: anchors ?? [] };
    });
}

function list(folder: string, ending: string): readonly string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .toSorted()
    .map((file) => join(folder, file));
}

function readCase(path: string): BlockText | null {
  for (const [ending, read] of [
    ['.txt', readText],
    ['.html', readHtml],
  ] as const) {
    const bytes = bytesOf(path + ending);
    if (bytes) return read(bytes);
  }
  return null;
}

function pageOf(path: string): string | null {
  const bytes = bytesOf(path);
  return bytes && decodePage(bytes);
}

function bytesOf(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch {
    // The other ending is tried next; a gold without its text is left out.
    return null;
  }
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
