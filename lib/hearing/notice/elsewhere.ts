/**
 * Tells contacts that take no comments: page faults, complaints about conduct, the desk that hands out
 * paper copies or takes registrations on the spot. Reads folded text.
 */
const otherDesk =
  /技术(?:支持|服务|咨询|问题|故障|保障)|网站(?:维护|管理|运维|建设|技术|纠错|故障|客服|问题|联系)|(?:系统|平台|网页|页面)(?:维护|故障|操作|技术|运维|使用|客服)|运维|客服|纠错|(?:便民|政务|市民|服务|政府|公共)[^。,;:]{0,6}热线|监督(?:举报|投诉|电话|邮箱)|举报|投诉|纪检|监察机构|信访(?:电话|投诉|接待)|起草单位[^。]{0,60}咨询|业务咨询|不受理|领取|索取|取阅|代售|现场报名|报名(?:地点|点|现场)|新闻(?:宣传|采访|联系)|媒体(?:联系|采访|咨询)|记者|查阅地点|查阅地址|陈列|公开查阅点|失物|停车(?:咨询|引导)|会务|交通(?:咨询|指引)|乘车路线|版权|备案号|ICP|建设维护/gi;
const forComments =
  /(?:意见|建议|反馈|信函|来信|书面材料)[^。;]{0,16}(?:发|寄|送|反馈|提交|提出|邮|投)|(?:发|寄|送|反馈|提交|提出)[^。;]{0,12}(?:意见|建议)|(?:立法|征求意见|意见(?:征集|反馈))(?:专用)?(?:热线|电话|邮箱)/g;
const aside = /^\s?\((?:[^()]{0,30})(?:故障|不受理|不接受|不接收|纪检|监督|举报|投诉|技术|网站)[^()]{0,30}\)/;

/** The value at `start` to `end` of the sentence belongs to another desk. */
export function isElsewhere(sentence: string, start: number, end: number): boolean {
  if (aside.test(sentence.slice(end, end + 70))) return true;
  const before = sentence.slice(Math.max(0, start - 160), start);
  const desk = lastIndexOf(otherDesk, before);
  return desk >= 0 && desk > lastIndexOf(forComments, before);
}

const replaced =
  /(?:误(?:写|印|登|排|植|录)?(?:为|作|成)?|原(?:为|是|公告|公布|来|电子|邮|联系|定|公开|通知)[^,;。]{0,20}|有误[^,;。]{0,4}|由)[“"'‘:]?$/;
const replacing =
  /^["”'’]?[^@\d,;。(]{0,12}(?:有误|应为|应更正为|更正为|改为|变更为|修改为|调整为|停用|作废|不再使用)/;

/** The value is the one that a correction takes back: 误为…, …更正为. */
export function isReplaced(sentence: string, start: number, end: number): boolean {
  if (
    /(?:应为|更正为|改为|变更为|修改为|调整为)[^,;。]{0,6}$/.test(
      sentence.slice(Math.max(0, start - 12), start),
    )
  )
    return false;
  return (
    replaced.test(sentence.slice(Math.max(0, start - 40), start)) ||
    replacing.test(sentence.slice(end, end + 30))
  );
}

function lastIndexOf(pattern: RegExp, text: string): number {
  let last = -1;
  for (const match of text.matchAll(pattern)) last = match.index;
  return last;
}
