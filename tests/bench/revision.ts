import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diffChars, diffLines, diffWords as jsdiffWords } from 'diff';
import DiffMatchPatch from 'diff-match-patch';
import { draftText } from '../../demo/hearing.ts';
import type { RevisionText } from '../../lib/anchor/revision-text.ts';
import { blocksOfText } from '../../lib/blocks/block.ts';
import { readText } from '../../lib/importer/text.ts';
import { parseLaw } from '../../lib/law/parse.ts';
import { articlesOf } from '../../lib/law/provision.ts';
import { align } from '../../lib/revision/align.ts';
import { diffWords } from '../../lib/revision/diff.ts';
import type { Row } from '../../scripts/table.ts';
import { inventedLaw, revisedCopy } from './revised-copy.ts';

/** Warm figures: the best of so many rounds, which other work on the machine disturbs least. */
const rounds = 15;

/**
 * Parse, align and diff together, beside general differs on the same two texts, and growth with the number of
 * articles. ZHUTIAO_CORPUS adds the real pair and the longest law; without it the demo's drafts stand in.
 */
export async function bench(): Promise<readonly Row[]> {
  return [...besidePeers(), ...longestLaw(), ...growth()];
}

interface Outcome {
  /** Units of both texts that are called changed. */
  readonly changed: number;
}

function besidePeers(): Row[] {
  const { name, a, b } = realPair() ?? {
    name: 'demo, first to third reading',
    a: draftText('first-reading.txt'),
    b: draftText('third-reading.txt'),
  };
  const ours = best(() => compareTexts(a, b), rounds);
  const peers: readonly (readonly [string, () => Outcome, number])[] = [
    ['jsdiff, lines then words', () => linesThenWords(a, b), 3],
    ['git diff --word-diff', () => gitWords(a, b), 3],
    ['diff-match-patch', () => matchPatch(a, b), 3],
    ['jsdiff, characters', () => tally(diffChars(a, b)), 1],
  ];
  const size = a.length + b.length;
  const row = (what: string, { ms, outcome }: Timed): Row => ({
    what,
    ms: round(ms),
    'times ours': round(ms / ours.ms),
    'called changed %': round((100 * outcome.changed) / size),
  });
  return [
    row(`ours: ${name}, ${size} characters`, ours),
    ...peers.map(([what, work, times]) => row(what, best(work, times))),
  ];
}

function realPair(): { name: string; a: string; b: string } | null {
  const name = '动物防疫法-2015-修订草案一';
  const folder = join(process.env.ZHUTIAO_CORPUS ?? '', 'zh/revisions', name);
  if (process.env.ZHUTIAO_CORPUS === undefined || !existsSync(folder)) return null;
  const text = (file: string) => readText(readFileSync(join(folder, file))).text;
  return { name, a: text('old.txt'), b: text('new.txt') };
}

function longestLaw(): Row[] {
  const file = join(process.env.ZHUTIAO_CORPUS ?? '', 'zh/laws/jl-生态环境法典.txt');
  if (process.env.ZHUTIAO_CORPUS === undefined || !existsSync(file)) return [];
  const text = readText(readFileSync(file)).text;
  return [copyRow('生态环境法典', text)];
}

function growth(): Row[] {
  return [500, 1000, 2000, 5000, 10_000].map((count) => copyRow('invented', inventedLaw(count)));
}

/** A text against its copy with a tenth of the articles changed and every number shifted. */
function copyRow(name: string, text: string): Row {
  const copy = revisedCopy(text);
  const { ms } = best(() => compareTexts(text, copy), text.length > 300_000 ? 5 : rounds);
  const count = [...articlesOf(revision(text).tree.provisions)].length;
  return { what: `ours: ${name} and a revised copy, ${count} articles`, ms: round(ms) };
}

function revision(text: string): RevisionText {
  return { text, tree: parseLaw(blocksOfText(text)) };
}

function compareTexts(a: string, b: string): Outcome {
  const [old, fresh] = [revision(a), revision(b)];
  const words = ({ text, tree }: RevisionText) =>
    new Map(
      Array.from(articlesOf(tree.provisions), (each) => [
        each.eId,
        text.slice(each.start + each.label.length, each.end),
      ]),
    );
  const [before, after] = [words(old), words(fresh)];
  let changed = 0;
  for (const pair of align(old, fresh).pairs) {
    const [x, y] = [joined(pair.old, before), joined(pair.new, after)];
    if (x === '' || y === '') changed += x.length + y.length;
    else if (pair.textChanged) {
      for (const { type, text, mark } of diffWords(x, y)) {
        if (type !== 'same' && mark === undefined) changed += text.length;
      }
    }
  }
  return { changed };
}

function joined(eIds: readonly string[], words: ReadonlyMap<string, string>): string {
  return eIds.map((eId) => words.get(eId) ?? '').join('\n');
}

function matchPatch(a: string, b: string): Outcome {
  const differ = new DiffMatchPatch();
  differ.Diff_Timeout = 0;
  const changes = differ.diff_main(a, b);
  return { changed: changes.reduce((sum, [kind, text]) => sum + (kind === 0 ? 0 : text.length), 0) };
}

interface PeerChange {
  readonly added: boolean;
  readonly removed: boolean;
  readonly value: string;
}

function tally(changes: readonly PeerChange[]): Outcome {
  const changed = changes.filter((each) => each.added || each.removed);
  return { changed: changed.reduce((sum, each) => sum + each.value.length, 0) };
}

/** What editors do: lines first, then words within each pair of changed blocks. */
function linesThenWords(a: string, b: string): Outcome {
  let changed = 0;
  let removed = '';
  for (const change of diffLines(a, b)) {
    if (change.added && removed !== '') {
      changed += tally(jsdiffWords(removed, change.value)).changed;
      removed = '';
      continue;
    }
    changed += removed.length + (change.added ? change.value.length : 0);
    removed = change.removed ? change.value : '';
  }
  return { changed: changed + removed.length };
}

function gitWords(a: string, b: string): Outcome {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    writeFileSync(join(folder, 'a'), a);
    writeFileSync(join(folder, 'b'), b);
    const out = gitDiff(folder);
    const lines = out.split('\n').filter((line) => /^[+-](?![+-]{2} )/.test(line));
    return { changed: lines.reduce((sum, line) => sum + line.length - 1, 0) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function gitDiff(folder: string): string {
  const args = ['diff', '--no-index', '--word-diff=porcelain', 'a', 'b'];
  try {
    return execFileSync('git', args, { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 });
  } catch (cause) {
    // git answers 1 where the files differ; what it printed is what is wanted.
    return cause instanceof Error && 'stdout' in cause ? String(cause.stdout) : '';
  }
}

interface Timed {
  readonly ms: number;
  readonly outcome: Outcome;
}

function best(work: () => Outcome, times: number): Timed {
  let fastest: Timed = { ms: Number.POSITIVE_INFINITY, outcome: { changed: 0 } };
  for (let run = 0; run < times; run++) {
    const from = performance.now();
    const outcome = work();
    const ms = performance.now() - from;
    if (ms < fastest.ms) fastest = { ms, outcome };
  }
  return fastest;
}

const round = (value: number) => Math.round(value * 10) / 10;
