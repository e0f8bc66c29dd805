import type { Same } from '../translate.ts';

/** For somebody in whose name a comment was filed that is none of theirs. */
export const zh = {
  'disown.title': '有人冒用我的名义提了意见',
  'disown.body':
    '请告诉{issuer}。工作人员核对身份以后，会在那一件上标明“本人否认”，汇总和报告里都看得到。这里不收身份证件，也不会替你送出什么。',
  'disown.say': '请说明：你的姓名，大致在什么时候、就哪一条提的，以及你没有提过。',
  'disown.mail': '写邮件给 {address}',
  'disown.subject': '本人否认：{title}',
  'disown.mailBody':
    '我的姓名：\n冒用我名义的意见大致是（时间、条款、内容）：\n\n我没有提过这一件意见，请核实并标明。',
  'disown.phone': '打电话 {number}',
  'disown.letter': '寄信：{address}',
  'disown.contact': '个人信息由{handler}保管，联系：{contact}。',
  'disown.none': '这次征求意见没有公布联系方式。请直接联系{issuer}。',
} as const;

export const en: Same<typeof zh> = {
  'disown.title': 'A comment was filed in my name',
  'disown.body':
    'Tell {issuer}. Once staff have checked who you are, that comment is marked as disowned, in summaries and reports too. No identity papers are taken here, and nothing is sent for you.',
  'disown.say': 'Say your name, roughly when and on which article it was filed, and that it is not yours.',
  'disown.mail': 'Write to {address}',
  'disown.subject': 'Not my comment: {title}',
  'disown.mailBody':
    'My name:\nThe comment filed in my name (when, article, words):\n\nIt is not mine. Please check and mark it.',
  'disown.phone': 'Call {number}',
  'disown.letter': 'By letter: {address}',
  'disown.contact': 'Personal data are kept by {handler}; contact: {contact}.',
  'disown.none': 'No way to reach the office was published. Please turn to {issuer} directly.',
};
