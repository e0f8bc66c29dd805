import { writeNumber } from '../../lib/law/numerals.ts';

const subjects = [
  '养犬人',
  '收容所',
  '公安机关',
  '居民委员会',
  '动物诊疗机构',
  '犬只经营者',
  '物业服务人',
  '市场监督管理部门',
];
const times = [
  '三日内',
  '十五日内',
  '每年一月底前',
  '免疫期届满前',
  '自取得证明之日起',
  '在重点管理区内',
  '举办展览时',
];
const acts = [
  '接种疫苗',
  '办理登记',
  '清除粪便',
  '佩戴嘴套',
  '公布名录',
  '划定区域',
  '建立档案',
  '受理投诉',
  '垫付费用',
];
const things = [
  '免疫证明',
  '养犬登记证',
  '电子标识',
  '限养数量',
  '禁养名录',
  '活动场地',
  '收费标准',
  '领养协议',
  '投诉记录',
];

/** A law of so many invented articles, each of its own words and with the formulas that all laws share. */
export function inventedLaw(count: number): string {
  const random = randomFrom(1);
  const pick = (words: readonly string[]) => words[Math.floor(random() * words.length)] ?? '';
  const sentence = () =>
    `${pick(subjects)}${pick(times)}应当${pick(acts)}，并将${pick(things)}与${pick(things)}${character(random)}${character(random)}报送${pick(subjects)}，由其${pick(acts)}。`;
  return Array.from({ length: count }, (_, place) => {
    const body = Array.from({ length: 1 + Math.floor(random() * 3) }, sentence).join('\n');
    return `第${writeNumber((place % 9998) + 1)}条　${body}`;
  }).join('\n');
}

function character(random: () => number): string {
  return String.fromCharCode(0x4e00 + Math.floor(random() * 5000));
}

const label = /^([\s　]*第)([零一二三四五六七八九十百千]+)(条[\s　].*)$/gm;

/** The same law after a revision: a tenth of the articles reworded, every article's number shifted by one. */
export function revisedCopy(text: string): string {
  const random = randomFrom(2);
  let place = 0;
  return text.replace(label, (_, head: string, _number: string, rest: string) => {
    place++;
    const words = random() < 0.1 ? rest.replace('应当', '可以依法').replace('。', '，并公布结果。') : rest;
    return `${head}${writeNumber((place % 9998) + 1)}${words}`;
  });
}

function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}
