import type { DraftTree, Provision } from '../../lib/law/provision.ts';

/** What a text may hold that a parser stumbles over, each piece in more than one form. */
const tokens = [
  ...[
    '第',
    '第一',
    '第一条',
    '第一條',
    '第 一 条',
    '第十二条',
    '第１２条',
    '第12条',
    '第零条',
    '第一千二百四十二条',
  ],
  ...[
    '第九千九百九十九条',
    '第一条之一',
    '第一条之',
    '第三条规定的',
    '第三条、第四条',
    '第二款',
    '第（一）项',
    '第一审',
  ],
  ...[
    '第一编',
    '第一分编',
    '第二章',
    '第二章　总　则',
    '第三节 监督',
    '第一章第一条',
    '总则',
    '附则',
    '附　则',
    '序言',
  ],
  ...[
    '目录',
    '目　录',
    '附件',
    '附件一：',
    '附：',
    '附表',
    '一、',
    '二、',
    '十一、管辖',
    '（一）',
    '（二）',
    '(三)',
    '（',
    '）',
  ],
  ...[
    '1.',
    '2．',
    '１、',
    '①',
    '②',
    '⒈',
    '⑴',
    '(1)',
    '1.1.1',
    '2023年3月1日',
    '【',
    '】',
    '【目的】',
    '（目的依据）',
    '〖',
  ],
  ...[
    '“',
    '”',
    '《',
    '》',
    '"',
    '。',
    '；',
    '：',
    '，',
    '、',
    '……',
    '. . . .',
    '-',
    '====',
    '# ',
    '**',
    '> ',
    '|',
    '[',
  ],
  ...[
    '\n',
    '\n\n',
    '\r',
    '\t',
    ' ',
    '　',
    '\u00a0',
    '\u200b',
    '\ufeff',
    '\ue000',
    '\u0000',
    '\ud83d',
    '😀',
    '𠮷',
    '之',
    '之一',
  ],
  ...[
    '市人民政府应当加强养犬管理。',
    '违反本条例',
    '修改为：',
    '（删去）',
    '本法',
    '条',
    '章',
    '百',
    '十',
    '万万',
    'の',
    '제1조',
    '§ 1',
  ],
] as const;

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A text of about `length` units made of a few of the tokens; the same for the same seed. */
export function hostileText(seed: number, length: number): string {
  const random = randomFrom(seed);
  const kinds = 1 + Math.floor(random() * random() * tokens.length);
  const chosen = Array.from({ length: kinds }, () => tokens[Math.floor(random() * tokens.length)] ?? '');
  const parts: string[] = [];
  for (let made = 0; made < length; ) {
    const token = chosen[Math.floor(random() * kinds)] ?? '';
    parts.push(token);
    made += token.length;
  }
  return parts.join('');
}

/** Every token alone, and every token before a line end, repeated to `length` units. */
export function* repeatedTokens(length: number): Generator<string> {
  for (const token of tokens) {
    yield token.repeat(Math.ceil(length / token.length));
    const line = `${token}\n`;
    yield line.repeat(Math.ceil(length / line.length));
  }
}

/** What every tree must be, whatever the text: null, or what is wrong with it. */
export function flawOf(text: string, tree: DraftTree): string | null {
  const seen = new Set<string>();
  return flawAmong(tree.provisions, { start: 0, end: text.length }, seen);
}

function flawAmong(
  provisions: readonly Provision[],
  within: { start: number; end: number },
  seen: Set<string>,
): string | null {
  let from = within.start;
  for (const provision of provisions) {
    const { eId, level, start, end, children } = provision;
    if (seen.has(eId)) return `${eId} is given twice`;
    seen.add(eId);
    if (start < from || end < start || end > within.end) return `${eId} stands at ${start}-${end}`;
    if (level === 'article' && !children.some((child) => child.level === 'paragraph'))
      return `${eId} has no paragraph`;
    const flaw = flawAmong(children, provision, seen);
    if (flaw !== null) return flaw;
    from = end;
  }
  return null;
}
