import type { Voice } from './citizens.ts';

const called = [
  '王建国',
  '李秀英',
  '张海燕',
  '刘志强',
  '陈丽',
  '杨小明',
  '赵桂芳',
  '黄文斌',
  '周雪梅',
  '吴伟',
];
const campaign =
  '遛犬时间定得太死，上早班的人六时以后才有空，夏天二十时天还没有黑。管住牵绳、避让和清理粪便就够了，不必限定时段，请删去这一款。';

const ownWords: readonly Omit<Voice, 'name'>[] = [
  { eId: 'art_17', stance: 'ask', reason: '导盲犬也要守这个时间吗？' },
  { eId: 'art_17', stance: 'support', reason: '晚上八点以后孩子都睡了，应当有个时间界限。' },
  { eId: 'art_12', stance: 'amend', reason: '合租的家庭怎么算一户，请写明白。' },
  { eId: 'art_12', stance: 'support', reason: '一户一只，邻里少些矛盾。' },
  { eId: 'art_18', stance: 'oppose', reason: '江边步道很宽，不应当全天禁入。' },
  { eId: 'art_20', stance: 'ask', reason: '被流浪犬咬伤，疫苗的钱谁出？' },
];

/** Forty people: a campaign of sixteen, and others who have their own words. */
export const voices: readonly Voice[] = Array.from({ length: 40 }, (_, at) => {
  const name = called[at % called.length] ?? '';
  if (at < 16) {
    const reason = at % 3 === 0 ? campaign : `我叫${name}，住在望潮区${at + 1}号楼。${campaign}`;
    return { eId: 'art_17', stance: 'oppose' as const, reason, name };
  }
  const own = ownWords[at % ownWords.length];
  if (own === undefined) throw new Error('expected words');
  return { ...own, reason: `${own.reason}（${at}）`, name };
});
