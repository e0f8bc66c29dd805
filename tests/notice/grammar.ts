import fc from 'fast-check';

/**
 * Notices from a grammar of our own: every part comes in several wordings, each knowing what it means. All
 * are published on Monday 20 April 2026 in an invented town.
 */
export interface Written {
  readonly text: string;
  readonly means: Meaning;
}

export interface Meaning {
  readonly title: string;
  readonly issuer: string;
  readonly from: string | null;
  readonly deadline: string | null;
  readonly emails: readonly string[];
  readonly addresses: readonly string[];
  readonly postcodes: readonly string[];
  readonly phones: readonly string[];
  readonly fax: readonly string[];
  readonly subjectWords: readonly string[];
  readonly requiredParticulars: readonly string[];
}

type Part = readonly [text: string, means: Partial<Meaning>];

const draft = '清屿市养犬管理条例（草案）';
const may20 = { deadline: '2026-05-20' };
const period = { from: '2026-04-21', deadline: '2026-05-20' };
const published = { from: '2026-04-20', deadline: '2026-05-20' };
const dateless = { from: null, deadline: null };

const issuers = [
  '清屿市司法局',
  '清屿市人大常委会法制工作委员会',
  '清屿市住房和城乡建设局',
  '清屿市人民政府办公室',
];
const titles = [
  (issuer: string) => `${issuer}关于公开征求《${draft}》意见的公告`,
  () => `关于向社会公开征求《${draft}》意见的通告`,
  () => `关于对《${draft}》公开征求意见的通知`,
  () => `关于《${draft}》公开征求修改意见的启事`,
];
const periods: readonly Part[] = [
  ['征求意见时间为2026年4月21日至5月20日。', period],
  ['征求意见时间：2026年4月21日—2026年5月20日。', period],
  ['公开征求意见期限自2026年4月21日起至2026年5月20日止。', period],
  ['意见征集时间：2026-04-21 至 2026-05-20。', period],
  ['征求意见为期30天（二〇二六年四月二十一日至五月二十日）。', period],
  ['征求意见时间：即日起至5月20日。', published],
  ['请自本公告发布之日起30日内反馈意见。', published],
  ['请自公布之日起三十日内将意见以书面形式提出。', published],
  ['征求意见期限为公告发布之日起一个月。', published],
  ['请于2026年5月20日前反馈意见。', may20],
  ['请在5月20日（星期三）之前将意见和建议反馈我们。', may20],
  ['意见反馈截止日期为2026年5月20日。', may20],
  ['征求意见截至5月20日。', may20],
  ['请于二〇二六年五月二十日以前提出意见建议。', may20],
  ['请于2026年5月20日17:00前反馈意见。', { deadline: '2026-05-20T17:00' }],
  ['意见征集截止时间为2026年5月20日下午5时30分。', { deadline: '2026-05-20T17:30' }],
  ['征求意见至2026年5月20日24时止。', { deadline: '2026-05-20T24:00' }],
  ['请于本月底前反馈意见。', { deadline: '2026-04-30' }],
  ['请于5月底前将意见反馈我们。', { deadline: '2026-05-31' }],
  ['请自公告发布之日起10个工作日内反馈意见。', { from: '2026-04-21', deadline: '2026-05-04' }],
  ['欢迎社会各界提出宝贵意见。', dateless],
];
const email = { emails: ['lfk@sfj.qingyu.example'] };
const emails: readonly Part[] = [
  ['电子邮箱：lfk@sfj.qingyu.example。', email],
  ['电子邮件：lfk[at]sfj.qingyu.example。', email],
  ['请将意见发送至邮箱lfk（at）sfj.qingyu.example。', email],
  ['邮箱：lfk＠sfj.qingyu.example。', email],
  ['电子信箱：lfk#sfj.qingyu.example（请将#替换为@）。', email],
  ['E-mail：LFK @sfj.qingyu.example。', email],
  ['电子邮箱：lfk@sfj．qingyu．example。', email],
  ['', {}],
];
const place = { addresses: ['清屿市望舒区云台路3号市政大楼305室'] };
const coded = { ...place, postcodes: ['960001'] };
const addresses: readonly Part[] = [
  ['通讯地址：清屿市望舒区云台路3号市政大楼305室。', place],
  ['来信请寄：清屿市望舒区云台路3号市政大楼305室清屿市司法局，邮政编码：960001。', coded],
  ['信函请寄至清屿市望舒区云台路3号市政大楼305室清屿市司法局立法科（邮编：960001）。', coded],
  ['通过信函方式将意见寄至：清屿市望舒区云台路3号市政大楼305室（960001）。', coded],
  ['', {}],
];
const phone = { phones: ['0161-5550123'] };
const lines = { ...phone, fax: ['0161-5550124'] };
const phones: readonly Part[] = [
  ['联系电话：0161-5550123。', phone],
  ['联系电话：（0161）5550123；传真：（0161）5550124。', lines],
  ['电话：０１６１－５５５０１２３，传真：０１６１－５５５０１２４。', lines],
  ['联系电话：01615550123。', phone],
  ['电话：0161—5550123，传真：0161—5550124。', lines],
  ['电话联系：0161-5550123（兼传真）。', { ...phone, fax: ['0161-5550123'] }],
  ['通过传真方式将意见发送至0161-5550124。', { fax: ['0161-5550124'] }],
  ['', {}],
];
const words: readonly Part[] = [
  ['请在信封上注明“养犬条例征求意见”字样。', { subjectWords: ['养犬条例征求意见'] }],
  ['邮件主题请注明“养犬条例修改意见”。', { subjectWords: ['养犬条例修改意见'] }],
  [`并请在信封右上角注明“《${draft}》修改意见”。`, { subjectWords: [`《${draft}》修改意见`] }],
  ['', {}],
];
const particulars: readonly Part[] = [
  ['来信来函请写明姓名、联系方式。', { requiredParticulars: ['姓名', '联系方式'] }],
  ['提出意见请注明单位、姓名和联系电话，以便联系。', { requiredParticulars: ['单位', '姓名', '联系电话'] }],
  ['并请留下姓名（单位名称）、通讯地址。', { requiredParticulars: ['姓名（单位名称）', '通讯地址'] }],
  ['', {}],
];
const distractions = [
  '条例拟于2026年10月1日起施行。',
  '此前，我们曾于2026年1月5日至2月4日就该草案征求过意见。',
  '技术支持电话：0161-5559999（仅受理网页故障）。',
  '网站维护邮箱：webmaster@www.qingyu.example。',
  '监督举报电话：0161-5559998（市纪检监察机构）。',
  '纸质文本可到清屿市望舒区望海路9号政务服务大厅一楼领取。',
  '起草单位：清屿市公安局，业务咨询电话：0161-5559997（不受理书面意见）。',
  '2026年3月27日，清屿市人大常委会第三十二次会议对草案进行了初次审议。',
  '',
];
const feet = ['2026年4月20日', '二〇二六年四月二十日', '2026 年 4 月 20 日'];
const chrome =
  '上一篇：关于征集2027年度立法建议项目的公告（截止2026年9月30日）\n技术支持：信息中心  备案号：某ICP备00000000号';

/** Parts stand as sentences of one paragraph or as paragraphs of their own, numbered or not. */
const arrangements = [
  (parts: readonly string[]) => parts.join(''),
  (parts: readonly string[]) => parts.join('\n'),
  (parts: readonly string[]) => parts.map((part) => `　　${part}`).join('\n'),
  (parts: readonly string[]) => parts.map((part, i) => `${'一二三四五六七八九'[i]}、${part}`).join('\n'),
  (parts: readonly string[]) => parts.map((part, i) => `${i + 1}．${part}`).join('\n'),
];

export const notices: fc.Arbitrary<Written> = fc
  .record({
    issuer: fc.constantFrom(...issuers),
    title: fc.constantFrom(...titles),
    parts: fc.tuple(
      fc.constantFrom(...periods),
      fc.constantFrom(...emails),
      fc.constantFrom(...addresses),
      fc.constantFrom(...phones),
      fc.constantFrom(...words),
      fc.constantFrom(...particulars),
    ),
    distraction: fc.constantFrom(...distractions),
    arrange: fc.constantFrom(...arrangements),
    foot: fc.constantFrom(...feet),
    site: fc.boolean(),
  })
  .map(({ issuer, title, parts, distraction, arrange, foot, site }) => {
    const heading = title(issuer);
    const intro = `为推进科学立法、民主立法，现将《${draft}》向社会公布，欢迎有关单位和各界人士参与。`;
    const sentences = [...parts.map(([text]) => text), distraction].filter((text) => text !== '');
    const body = [heading, intro, arrange(sentences), '', issuer, foot];
    const text = site
      ? ['您现在的位置：首页 > 征求意见 > 正文', ...body, '', chrome].join('\n')
      : body.join('\n');
    return { text, means: meaningOf(heading, issuer, parts) };
  });

const nothing = {
  from: null,
  deadline: null,
  emails: [],
  addresses: [],
  postcodes: [],
  phones: [],
  fax: [],
  subjectWords: [],
  requiredParticulars: [],
};

function meaningOf(title: string, issuer: string, parts: readonly Part[]): Meaning {
  let means: Meaning = { ...nothing, title, issuer };
  for (const [, part] of parts) means = { ...means, ...part };
  return means;
}
