import type { FieldFault } from '../lib/hearing/form.ts';
import type { Words } from '../lib/hearing/protocol/primitives.ts';
import type { ProblemCode } from '../lib/hearing/protocol/problem.ts';

interface Kind {
  readonly status: number;
  readonly titles: Words;
}

/** Status and title of each kind of problem. */
export const problemKinds: Readonly<Record<ProblemCode, Kind>> = {
  malformed: { status: 400, titles: { zh: '请求的格式不对', en: 'The request is malformed' } },
  unprocessable: { status: 422, titles: { zh: '提交的内容不能受理', en: 'The content cannot be taken' } },
  form: { status: 422, titles: { zh: '填写的信息不完整', en: 'The form is incomplete' } },
  'not-found': { status: 404, titles: { zh: '没有找到', en: 'Not found' } },
  'not-open': { status: 403, titles: { zh: '还没有开始征求意见', en: 'Not open yet' } },
  closed: { status: 403, titles: { zh: '征求意见已经截止', en: 'Comments have closed' } },
  conflict: { status: 409, titles: { zh: '与先前的提交不一致', en: 'At odds with an earlier submission' } },
  unauthenticated: { status: 401, titles: { zh: '没有登录', en: 'Not signed in' } },
  forbidden: { status: 403, titles: { zh: '不能查看', en: 'Not permitted' } },
  'too-large': { status: 413, titles: { zh: '内容太大', en: 'Too large' } },
  'unsupported-type': { status: 415, titles: { zh: '不支持这种类型', en: 'Unsupported type' } },
  'too-many': { status: 429, titles: { zh: '请求太多', en: 'Too many requests' } },
  challenge: { status: 429, titles: { zh: '人多，需要一次计算', en: 'Busy: some computing is asked for' } },
  busy: { status: 503, titles: { zh: '现在太忙，没有受理', en: 'Too busy just now; not taken' } },
  unavailable: { status: 503, titles: { zh: '暂时不能答复', en: 'Cannot answer just now' } },
  internal: { status: 500, titles: { zh: '服务器出错', en: 'Server error' } },
};

/** What is wrong with an answer on the form, for its field. */
export const fieldFaultWords: Readonly<Record<FieldFault['fault'], Words>> = {
  missing: { zh: '请填写这一项。', en: 'Please fill this in.' },
  'too-long': { zh: '写得太长，请删减。', en: 'Too long; please shorten it.' },
  'not-a-choice': { zh: '请从给出的选项里选。', en: 'Please choose one of those offered.' },
  'not-a-phone': {
    zh: '请填写 11 位手机号，或带区号的电话。',
    en: 'Enter a mobile number or a phone with area code.',
  },
  'not-an-email': { zh: '请填写完整的电子邮件地址。', en: 'Enter a complete e-mail address.' },
  unknown: { zh: '没有征集这一项。', en: 'This is not asked for.' },
};
