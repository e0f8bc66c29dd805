import type { Wish } from './applicants.ts';

const said: readonly Omit<Wish, 'name'>[] = [
  { view: 'oppose', points: '第十七条的时间定得太死，上早班的人六时以后才有空。' },
  { view: 'support', points: '第十二条一户一只，邻里少些矛盾。' },
  { view: 'oppose', points: '江边步道很宽，第十八条不应当全天禁入。' },
  { view: 'amend', points: '第二十七条请写明活动场地由谁管理。' },
  { view: 'oppose', points: '老人早晚散步都带着狗，时间段不合适。' },
];

const family = ['王', '李', '张', '刘', '陈', '杨', '赵', '黄', '周', '吴', '徐', '孙', '马', '朱', '胡'];

/** Fourteen who want to speak, three fifths of them against; with those at the browser there are more than places. */
export const speakers: readonly Wish[] = Array.from({ length: 14 }, (_, at) => {
  const wish = said[at % said.length];
  if (wish === undefined) throw new Error('expected words');
  return { ...wish, name: `${family[at] ?? ''}建国` };
});

export const observers: readonly Wish[] = Array.from({ length: 20 }, (_, at) => ({
  name: `${family[at % family.length] ?? ''}海燕`,
  view: null,
  points: '',
}));
