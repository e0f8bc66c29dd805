/** A stretch of what was pasted that is one piece of post. UTF-16 offsets. */
export interface PostPiece {
  readonly start: number;
  readonly end: number;
}

/** The head of an e-mail as programs copy it: 发件人：, Subject: … */
const headLine =
  /^(?:发件人|寄件人|来信人|收件人|抄送|主题|发送时间|日期|时间|From|To|Cc|Subject|Date|Sent)\s*[：:]/iu;
const sender = /^(?:发件人|寄件人|来信人|From)\s*[：:]/iu;

/** A line that people draw between two letters, or write over each. */
const between =
  /^(?:[-=*_—－＝＊~～]{4,}|[#＃]{3,}|[【（(]?第\s*[零〇一二三四五六七八九十百\d]{1,5}\s*(?:封|件)(?:来信|来件|信|邮件)?[】）)]?[：:]?|(?:来信|来件|邮件|信件)\s*[零〇一二三四五六七八九十百\d]{1,5}\s*[：:]?)$/u;

const greeting =
  /^(?:尊敬的|敬爱的|亲爱的).{0,30}[：:，,！!]$|^.{2,24}(?:同志|领导|老师|委员会|法工委|办公室|单位)们?[：:]$/u;
/** A letter that has said goodbye is over where the next greets. */
const farewell = /^(?:此致|敬礼|顺颂|时祺|祝好|谢谢[您你]?[！!。]?|致礼)/u;

/**
 * Cuts what was pasted or read from a file into pieces of post: at the heads of e-mails, at lines drawn between, at
 * a page's end, and where a letter greets after the one before took its leave. Lines drawn between belong to none.
 * One letter stays one piece.
 */
export function splitPost(text: string): PostPiece[] {
  const pieces: PostPiece[] = [];
  let start = 0;
  let parted = false;
  let inHead = false;
  let at = 0;
  const close = (end: number, next: number) => {
    if (text.slice(start, end).trim() !== '') pieces.push(trimmed(text, start, end));
    [start, parted] = [next, false];
  };
  for (const raw of text.split(/(?<=\n|\f)/)) {
    const line = raw.trim();
    const isHead = headLine.test(line);
    if (between.test(line)) close(at, at + raw.length);
    else if ((isHead && !inHead && beginsMail(text.slice(at))) || (parted && greeting.test(line)))
      close(at, at);
    if (farewell.test(line)) parted = true;
    inHead = isHead || (inHead && line === '');
    at += raw.length;
    if (raw.endsWith('\f')) close(at, at);
  }
  close(text.length, text.length);
  return pieces;
}

/** Two lines of a head or more, one of them the sender. */
function beginsMail(text: string): boolean {
  const lines: string[] = [];
  for (const line of text.split('\n', 8)) {
    if (!headLine.test(line.trim())) break;
    lines.push(line.trim());
  }
  return lines.length > 1 && lines.some((line) => sender.test(line));
}

function trimmed(text: string, start: number, end: number): PostPiece {
  const words = text.slice(start, end);
  return { start: start + words.length - words.trimStart().length, end: start + words.trimEnd().length };
}
