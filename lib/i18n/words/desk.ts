import type { Same } from '../translate.ts';

/** Recording comments for people who have no phone with them: one after another, nothing left behind. */
export const zh = {
  'desk.title': '代别人记录意见',
  'desk.what': '一次只记一位。本人在场，说一条，记一条；提交以前请念给本人听。',
  'desk.leaves': '送达以后，这台设备上不留下这一位的意见和个人信息。请把回执编号抄给本人，或者请本人拍下来。',
  'desk.consent': '本人在场，同意由我代为记录并提交。',
  'desk.begin': '开始记录',
  'desk.now': '正在为一位群众代录',
  'desk.stop': '不记了，全部清除',
  'desk.stopSure': '这一位的意见还没有提交。清除以后不能恢复。',
  'desk.clear': '清除',
  'desk.goOn': '接着记',
  'desk.next': '清除这一位，记下一位',
  'desk.waiting': '还有 {n} 位的意见等着送达。请不要关闭这一页。',
  'desk.leave': '结束代录',
} as const;

export const en: Same<typeof zh> = {
  'desk.title': 'Record comments for others',
  'desk.what':
    'One person at a time. They are with you and say it; you write it down and read it back before submitting.',
  'desk.leaves':
    'Once it has arrived, nothing of their comments or personal data stays on this device. Copy the receipt number for them, or let them photograph it.',
  'desk.consent': 'The person is here and agrees that I record and submit this for them.',
  'desk.begin': 'Begin',
  'desk.now': 'Recording for one person',
  'desk.stop': 'Stop and erase everything',
  'desk.stopSure': 'These comments have not been submitted. Once erased they cannot be brought back.',
  'desk.clear': 'Erase',
  'desk.goOn': 'Go on',
  'desk.next': 'Erase this person, record the next',
  'desk.waiting':
    '{n} {n|person’s comments are|people’s comments are} still to arrive. Please do not close this page.',
  'desk.leave': 'End recording',
};
