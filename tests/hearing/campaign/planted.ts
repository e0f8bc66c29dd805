import { Chance } from './chance.ts';
import {
  closings,
  cries,
  givenNames,
  matters,
  openings,
  proposals,
  reasons,
  streets,
  surnames,
  synonyms,
  trades,
} from './phrases.ts';
import { slots } from './slots.ts';

/** docs/campaigns.md: the model by which these are made. */
export interface Planted {
  readonly words: string;
  /** Number of the campaign; null for a comment of somebody's own. */
  readonly campaign: number | null;
}

/** `total` comments in a mixed order, `campaigns` of them organised. */
export function planted({
  seed,
  total,
  campaigns,
  members: [least, most],
}: {
  readonly seed: number;
  readonly total: number;
  readonly campaigns: number;
  readonly members: readonly [number, number];
}): Planted[] {
  const chance = new Chance(seed);
  const organised = Array.from({ length: campaigns }, (_, campaign) => {
    const wordings = templates(chance);
    return Array.from({ length: chance.between(least, most) }, () => ({
      words: memberOf(chance.one(wordings), chance),
      campaign,
    }));
  }).flat();
  const own = Array.from({ length: Math.max(0, total - organised.length) }, () => ({
    words: independent(chance),
    campaign: null,
  }));
  return shuffled([...organised, ...own], chance);
}

function templates(chance: Chance): string[][] {
  const length = chance.between(60, 400);
  const sentences: string[] = [chance.one(openings)];
  while (sentences.join('').length < length && sentences.length < 12) sentences.push(sentence(chance));
  if (chance.happens(0.5)) sentences.push(chance.one(closings));
  return chance.happens(0.25) ? [sentences, sentences.map((each) => reworded(each, chance))] : [sentences];
}

function independent(chance: Chance): string {
  if (chance.happens(1 / 12)) return chance.one(cries) + chance.one(['', '。', '！', '！！', ' ']);
  const sentences = Array.from({ length: chance.between(1, 6) }, () => sentence(chance));
  if (chance.happens(0.4)) sentences.unshift(chance.one(openings));
  if (chance.happens(0.4)) sentences.push(chance.one(closings));
  return setOtherwise(sentences, chance);
}

function sentence(chance: Chance): string {
  return filled(chance.one(chance.one([matters, reasons, proposals])), chance);
}

function filled(phrase: string, chance: Chance): string {
  return phrase.replace(/\{(.+?)\}/g, (_, slot: string) => chance.one(slots[slot] ?? ['']));
}

/** The template as one person sends it. */
function memberOf(template: readonly string[], chance: Chance): string {
  let sentences = [...template];
  if (chance.happens(0.1)) sentences = half(sentences, chance);
  if (chance.happens(0.5)) sentences = paraphrased(sentences, chance);
  if (chance.happens(0.4)) sentences = personalised(sentences, chance);
  if (chance.happens(0.7)) sentences = signed(sentences, chance);
  if (chance.happens(0.3)) sentences = sentences.map((each) => retyped(each, chance));
  return setOtherwise(sentences, chance);
}

function half(sentences: readonly string[], chance: Chance): string[] {
  const first = chance.happens(0.5);
  const kept: string[] = [];
  const whole = sentences.join('').length;
  for (const each of first ? sentences : sentences.toReversed()) {
    if (kept.join('').length >= Math.max(40, whole / 2)) break;
    kept.push(each);
  }
  return first ? kept : kept.reverse();
}

function paraphrased(sentences: readonly string[], chance: Chance): string[] {
  const kept = sentences.filter((_, at) => at === 0 || sentences.length < 4 || !chance.happens(1 / 16));
  const turned = kept.map((each) => (chance.happens(1 / 16) ? turnedAround(each) : each));
  return turned.map((each) => reworded(each, chance));
}

function reworded(words: string, chance: Chance): string {
  return synonyms.reduce(
    (text, [one, other]) => text.replaceAll(one, (found) => (chance.happens(0.5) ? other : found)),
    words,
  );
}

/** “甲，乙。” as “乙，甲。” */
function turnedAround(words: string): string {
  const parts = words.replace(/。$/, '').split('，');
  return `${[...parts.slice(1), ...parts.slice(0, 1)].join('，')}。`;
}

function personalised(sentences: readonly string[], chance: Chance): string[] {
  const result = [...sentences];
  const most = sentences.join('').length * 0.66;
  let own = 0;
  for (let added = chance.between(1, 3); added > 0; added -= 1) {
    const words = sentence(chance);
    own += words.length;
    if (own > most) break;
    result.splice(chance.between(0, result.length), 0, words);
  }
  return result;
}

function signed(sentences: readonly string[], chance: Chance): string[] {
  const name = chance.one(surnames) + chance.one(givenNames);
  const line = chance.one([
    `我叫${name}，家住${chance.one(streets)}${chance.between(1, 200)}号。`,
    `${chance.one(streets)}居民${name}`,
    `我是${chance.one(trades)}，在清屿住了${chance.between(2, 60)}年。`,
    `（${name}，${chance.one(trades)}，电话138${chance.between(10_000_000, 99_999_999)}）`,
  ]);
  return chance.happens(0.5) ? [line, ...sentences] : [...sentences, line];
}

function retyped(words: string, chance: Chance): string {
  return [...words]
    .map((letter) =>
      chance.happens(0.01) ? chance.one(['', letter + letter, chance.one(surnames)]) : letter,
    )
    .join('');
}

function setOtherwise(sentences: readonly string[], chance: Chance): string {
  if (chance.happens(0.5)) return sentences.join('');
  const way = chance.between(0, 4);
  if (way === 0) return sentences.join('\n');
  if (way === 1) return sentences.map((each, at) => `${at + 1}、${each}`).join('\n');
  const text = sentences.join(' ');
  if (way === 2) return text.replaceAll('，', ',').replaceAll('。', '.');
  if (way === 3) return text.replaceAll('“', '「').replaceAll('”', '」').replaceAll(' ', '　');
  return text.replace(/[三五八九]/g, (letter) => ({ 三: '3', 五: '5', 八: '8', 九: '9' })[letter] ?? letter);
}

function shuffled<T>(items: readonly T[], chance: Chance): T[] {
  const result = [...items];
  for (let at = result.length - 1; at > 0; at -= 1) {
    const other = chance.between(0, at);
    const [one, two] = [result[at], result[other]];
    if (one !== undefined && two !== undefined) [result[at], result[other]] = [two, one];
  }
  return result;
}
