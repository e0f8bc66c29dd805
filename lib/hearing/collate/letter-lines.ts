/** A line of a letter that says something. */
export interface LetterLine {
  /** UTF-16 offsets into the letter, blanks at the ends left out. */
  readonly start: number;
  readonly end: number;
  /**
   * subject: the heading of an e-mail; point: begins a new opinion by its number, speaker or table row; field:
   * 建议：, 理由： of the opinion above; place: 条款：, 原文： of a new one; plain: anything else.
   */
  readonly kind: 'subject' | 'point' | 'field' | 'place' | 'plain';
}

const courtesy = [
  /^(?:尊敬的|敬爱的|亲爱的).{0,30}[：:，,！!]?$/u,
  /^.{0,24}(?:同志|领导|老师|先生|女士|机关|委员会|法工委|办公室|单位|您|你)们?[：:]$/u,
  /^(?:您|你们?|大家)好[！!。，,]?$/u,
  /^(?:此致|敬礼|顺颂|时祺|祝好|谢谢[您你]?[！!。]?|致礼|附[：:]?)[！!。]?$/u,
  /^(?:以上|上述)(?:意见|建议)?.{0,6}(?:供.{0,6}参考|妥否.{0,8}|敬请.{0,8})[。！!]?$/u,
  /^(?:联系电话|电话|手机|联系人|姓名|地址|邮编|日期|时间|发件人|寄件人|来信人|收件人|抄送|发送时间|收到日期|From|To|Date|Sent|Cc)[：:].*$/iu,
  /^\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日$/u,
  /^(?:接龙|附[：:].{0,12}表|意见和?建议[：:]?|修改建议[：:]?)$/u,
  /^主持人[：:].{0,20}$/u,
];

const tableHead = /^(?:序号|条款|条文|章节号|原文)(?:\s*[\t|｜]\s*\S{1,12})+$/u;

const subject = /^(?:主题|Subject)[：:]/iu;
const place = /^(?:条款|条文|章节|原文|现行|草案原文|涉及条款)[：:]/u;
const field = /^(?:建议|修改建议|修改为|修改意见|意见|理由|原因|说明|依据)[：:]/u;
const numbered =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,3}[、.．)）](?!\d)|[①-⑳]|[-—–•·●*]+\s*)/u;
const speaker = /^[\p{Script=Han}A-Za-z“”（）()·]{2,20}[：:]/u;
const row = /[\t|｜]/u;

/** The lines of a letter that say something; greetings, closings, addresses and table heads are left out. */
export function letterLines(letter: string): LetterLine[] {
  const lines: LetterLine[] = [];
  let at = 0;
  for (const raw of letter.split('\n')) {
    const start = at + raw.length - raw.trimStart().length;
    const end = at + raw.trimEnd().length;
    at += raw.length + 1;
    const words = letter.slice(start, Math.max(start, end));
    if (words === '' || tableHead.test(words) || courtesy.some((each) => each.test(words))) continue;
    lines.push({ start, end, kind: kindOf(words) });
  }
  return withoutSignature(lines, letter);
}

function kindOf(words: string): LetterLine['kind'] {
  if (subject.test(words)) return 'subject';
  if (place.test(words)) return 'place';
  if (field.test(words)) return 'field';
  if (row.test(words) || numbered.test(words) || words.startsWith('>')) return 'point';
  return speaker.test(words) && !/^第|^关于|^[\p{Script=Han}]{0,8}[条款项章]/u.test(words)
    ? 'point'
    : 'plain';
}

/** A short last line without a sentence's end, behind a greeting or a sentence, is who wrote. */
function withoutSignature(lines: readonly LetterLine[], letter: string): LetterLine[] {
  const last = lines.at(-1);
  if (!last || lines.length < 2 || last.kind !== 'plain') return [...lines];
  const words = letter.slice(last.start, last.end);
  const closing = letter.slice(lines.at(-2)?.end ?? 0, last.start);
  return words.length <= 24 && /此致|敬礼|顺颂|祝好/u.test(closing) ? lines.slice(0, -1) : [...lines];
}
