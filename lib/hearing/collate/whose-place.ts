/** What laws are called; a name before a number says whose article is meant. */
const lawName = /(法|法典|条例|规定|办法|解释|决定|细则|规则|章程|公约|协定|准则|通则|标准)$/u;

/** What people call the draft. */
const draftName =
  /(?:草案|征求意见稿|送审稿|修订稿|修改稿|建议稿|[一二三四]审稿|审议稿|讨论稿|表决稿|本稿|新稿|本法|本条例|本办法|本规定|这部条例|该条例|意见稿)[）)》”]?(?:的|中的|中|里|里的)?$/u;

/** Standards have numbers of their own: GB/T 22240第三条. */
const standard = /[A-Z]{2,}(?:\/[A-Z]{1,3})?[\s\d.—–-]*\d$/u;

/** Is the place that begins at an offset another law's? `title` is the draft's own. */
export function isForeign(letter: string, at: number, title: string): boolean {
  const before = letter.slice(Math.max(0, at - 60), at).replace(/[ \t\u3000]+$/u, '');
  if (draftName.test(before)) return false;
  if (standard.test(before)) return true;
  const book = /《([^《》]{2,50})》(?:的|中的|中|里)?$/u.exec(before);
  if (book) return !isOwnName(book[1] ?? '', title);
  const name = /[\p{Script=Han}]{1,16}$/u.exec(before)?.[0] ?? '';
  const law = lawName.exec(name)?.[0];
  if (law === undefined) return false;
  const lead = name.at(-law.length - 1);
  if (lead === undefined || /[本该此对按据照在从]/u.test(lead)) return law === '法' && lead === undefined;
  return !isOwnName(name.slice(-law.length - 2), title) && !isOwnName(lead + law, title);
}

/** The draft's title, or a short form of it: its characters in their order, 养犬条例 of 清屿市养犬管理条例. */
function isOwnName(name: string, title: string): boolean {
  if (/草案|征求意见稿|审议稿/u.test(name) && name.length <= 8) return true;
  let at = -1;
  for (const char of name.replace(/[（(].*$/u, '')) {
    at = title.indexOf(char, at + 1);
    if (at < 0) return false;
  }
  return true;
}
