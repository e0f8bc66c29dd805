import type { Same } from '../translate.ts';

/** What stands beside the comparison at the office: how many comments, and their words. */
export const zh = {
  'staffCompare.head': '收到的意见',
  'staffCompare.words': '有意见',
  'staffCompare.of': '{revision}{label}',
  'staffCompare.count': '{n} 件意见',
  'staffCompare.open': '看意见',
  'staffCompare.close': '收起',
  'staffCompare.reading': '正在读意见',
  'staffCompare.failed': '没有读出来：{words}',
  'staffCompare.more': '再看 {n} 件',
  'staffCompare.proposed': '建议改为：{words}',
} as const;

export const en: Same<typeof zh> = {
  'staffCompare.head': 'Comments received',
  'staffCompare.words': 'With comments',
  'staffCompare.of': '{label} of {revision}',
  'staffCompare.count': '{n} {n|comment|comments}',
  'staffCompare.open': 'Read them',
  'staffCompare.close': 'Hide',
  'staffCompare.reading': 'Reading the comments',
  'staffCompare.failed': 'They could not be read: {words}',
  'staffCompare.more': '{n} more',
  'staffCompare.proposed': 'Proposed: {words}',
};
