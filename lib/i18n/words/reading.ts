import type { Same } from '../translate.ts';

/** Reading a draft on a phone, article by article. */
export const zh = {
  'reading.name': '逐条征求意见：{title}',
  'reading.articles': '条款',
  'reading.place': '{at} / {of}',
  'reading.contents': '目录',
  'reading.mine': '我的意见',
  'reading.mineCount': '我的意见（{n}）',
  'reading.hint': '点哪一段，就对哪一段提意见。',
  'reading.onArticle': '对本条提意见',
  'reading.onPassage': '对{citation}提意见',
  'reading.hasComments': '已有 {n} 条意见',
  'reading.find': '查找条文',
  'reading.findHint': '条号，或者条文里的词',
  'reading.nothing': '没有找到。换一个词，或者输入条号，比如 16。',
  'reading.close': '关闭',
  'reading.sheet': '写意见',
  'reading.offline': '现在没有网络。可以照常阅读和写意见，内容都存在这台设备上。',
  'reading.more': '更多',
} as const;

export const en: Same<typeof zh> = {
  'reading.name': 'Public comment, article by article: {title}',
  'reading.articles': 'Articles',
  'reading.place': '{at} / {of}',
  'reading.contents': 'Contents',
  'reading.mine': 'My comments',
  'reading.mineCount': 'My comments ({n})',
  'reading.hint': 'Tap a passage to comment on it.',
  'reading.onArticle': 'Comment on this article',
  'reading.onPassage': 'Comment on {citation}',
  'reading.hasComments': '{n} {n|comment|comments} here',
  'reading.find': 'Find an article',
  'reading.findHint': 'A number, or a word of the text',
  'reading.nothing': 'Nothing found. Try another word, or a number such as 16.',
  'reading.close': 'Close',
  'reading.sheet': 'Comment',
  'reading.offline': 'You are offline. Read and write as usual; everything is kept on this device.',
  'reading.more': 'More',
};
