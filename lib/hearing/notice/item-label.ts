/** 一、（一）1. 1、（1）① and 第一, as lines of a notice begin with them. Reads folded text. */
const label =
  /^(?:([一二三四五六七八九十]{1,3})[、.:]|\(([一二三四五六七八九十]{1,3})\)[、.]?|(\d{1,2})(?:、|\)(?!\d)|[.](?![\d.]))|\((\d{1,2})\)[、.]?|([①-⑳])[、.]?|第([一二三四五六七八九十]{1,3})[,、:])\s?/;

export type LabelStyle = '一、' | '（一）' | '1.' | '（1）' | '①' | '第一，';
const styles: readonly LabelStyle[] = ['一、', '（一）', '1.', '（1）', '①', '第一，'];

export interface ItemLabel {
  readonly style: LabelStyle;
  /** As printed: 三, 3, ③. */
  readonly number: string;
  /** Units that the label takes up. */
  readonly length: number;
}

/** The label that the text begins with, if it does. */
export function itemLabelOf(text: string): ItemLabel | null {
  const found = label.exec(text);
  if (!found) return null;
  const group = found.slice(1).findIndex((part) => part !== undefined);
  const style = styles[group];
  const number = found[group + 1];
  return style === undefined || number === undefined ? null : { style, number, length: found[0].length };
}

const wordLabel =
  /^(?:附件|附:|特此|第[一二三四五六七八九十百]{1,5}[条章节]|(?:[\u4e00-\u9fff/()]{2,12}|e-?mail)[:\t])/i;

/** 电话：, 附件, 特此: a line that begins so begins something new, unless it had to be wrapped there. */
export function beginsWithLabel(text: string): boolean {
  return wordLabel.test(text);
}
