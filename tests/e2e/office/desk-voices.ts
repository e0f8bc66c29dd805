import type { Voice } from './citizens.ts';

const campaign =
  '遛犬时间定得太死，上早班的人六时以后才有空，夏天二十时天还没有黑。管住牵绳、避让和清理粪便就够了，不必限定时段，请删去这一款。';
const streets = ['柳荫', '望潮', '灯塔', '梧桐', '石桥', '南湾', '北堤', '盐场', '鼓楼', '渔港'];
const matters = [
  '请写明由哪个部门负责，免得互相推诿',
  '老年人不会用手机，请保留窗口办理',
  '期限太短，外出务工的人赶不回来',
  '罚款的幅度偏高，首次可以先警告',
  '这样写很清楚，小区里的孩子多，应当支持',
  '费用由谁出没有写，请补上',
  '导盲犬和治疗犬应当另作规定',
  '建议每年公布一次执行情况',
  '和物业的职责没有分清',
  '乡村和城区应当区别对待',
];
const stances = ['amend', 'support', 'oppose', 'ask'] as const;

/** The sixty who go back to one text, each signed with a street of their own. */
export const campaigners: readonly (readonly Voice[])[] = Array.from({ length: 60 }, (_, at) => [
  {
    eId: 'art_16',
    stance: 'oppose',
    reason: at % 3 === 0 ? campaign : `我住在${streets[at % streets.length]}街道${at + 1}号。${campaign}`,
    name: `联署人${at + 1}`,
  },
]);

/** Two hundred and fifteen comments in their own words, by forty-three people, over thirty articles. */
export const others: readonly (readonly Voice[])[] = Array.from({ length: 43 }, (_, person) =>
  Array.from({ length: 5 }, (_, at) => {
    const number = person * 5 + at;
    return {
      eId: `art_${(number % 30) + 1}`,
      stance: stances[number % stances.length] ?? 'amend',
      reason: `${streets[(number * 3) % streets.length]}社区第${number + 1}号意见：${matters[(number * 7) % matters.length]}。`,
      name: `居民${person + 1}`,
    };
  }),
);

/** Twenty-five e-mails as an office pastes them, each with one opinion; the last does not say on which article. */
export const mails: readonly string[] = Array.from({ length: 25 }, (_, at) => {
  const opinion =
    at === 24
      ? '我家楼下的草坪总有狗粪，希望管一管。'
      : `草案第${at + 3}条，${matters[at % matters.length]}（来信${at + 1}）。建议修改。`;
  return `发件人：来信人${at + 1} <reader${at + 1}@qingyu.example>\n发送时间：2026年4月${(at % 28) + 1}日 9:15\n主题：对草案的意见\n\n${opinion}`;
});
