import type { Same } from '../translate.ts';

/** Said inside somebody else's page while a person frames the draft there. */
export const zh = {
  'pick.title': '把条文框出来',
  'pick.how': '点一下条文所在的那一块；按住拖动，可以从一段框到另一段。',
  'pick.keys': '用键盘：↑ ↓ 换一段，Shift+↑ ↓ 多框、少框一段，← → 放大、缩小。',
  'pick.framed': '框住了 {n} 段，从“{from}”到“{to}”。',
  'pick.framedOne': '框住了一段：“{from}”。',
  'pick.read': '就读这一块',
  'pick.wider': '放大',
  'pick.narrower': '缩小',
  'pick.cancel': '取消',
} as const;

export const en: Same<typeof zh> = {
  'pick.title': 'Frame the draft',
  'pick.how': 'Press the block that holds the text, or drag from one paragraph to another.',
  'pick.keys':
    'By keyboard: ↑ ↓ another paragraph, Shift+↑ ↓ one more or one fewer, ← → a wider or a narrower frame.',
  'pick.framed': '{n} {n|paragraph|paragraphs} framed, from “{from}” to “{to}”.',
  'pick.framedOne': 'One paragraph framed: “{from}”.',
  'pick.read': 'Read this',
  'pick.wider': 'Wider',
  'pick.narrower': 'Narrower',
  'pick.cancel': 'Cancel',
};
