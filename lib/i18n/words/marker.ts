import type { Same } from '../translate.ts';

/** Spoken and shown inside somebody else's page; kept apart so that nothing else is loaded there. */
export const zh = {
  'marker.group': '条款标记，共 {n} 条',
  'marker.has': '已有意见',
  'marker.ask': '待确认',
  'marker.on': '已选中',
  'marker.join': '，',
  'marker.bar': '对所选文字提意见：{citation}',
  'marker.words': '对所选文字提意见',
  'marker.support': '支持',
  'marker.oppose': '反对',
  'marker.amend': '修改',
  'marker.question': '疑问',
} as const;

export const en: Same<typeof zh> = {
  'marker.group': 'Article markers, {n} {n|article|articles}',
  'marker.has': 'has a comment',
  'marker.ask': 'needs confirming',
  'marker.on': 'selected',
  'marker.join': ', ',
  'marker.bar': 'Comment on the selected words: {citation}',
  'marker.words': 'Comment on the selected words',
  'marker.support': 'Support',
  'marker.oppose': 'Oppose',
  'marker.amend': 'Edit',
  'marker.question': 'Ask',
};
