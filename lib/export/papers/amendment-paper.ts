import type { RevisionText } from '../../anchor/revision-text.ts';
import { align } from '../../revision/align.ts';
import type { Correction } from '../../revision/correction.ts';
import { amendmentItems } from '../amendment.ts';
import type { LongWork } from '../long-work.ts';
import { type Block, paragraph } from '../word/document.ts';
import { writeWord } from '../word/write-word.ts';
import { titleParagraph } from './title-paragraph.ts';

export interface AmendmentPaper {
  /** 清屿市养犬管理条例 */
  readonly title: string;
  /** Who decides; '' where it is not to be said. */
  readonly issuer: string;
  readonly old: RevisionText;
  readonly new: RevisionText;
  /** A person's word on clauses that belong together, or do not; absent where there is none. */
  readonly corrections?: readonly Correction[];
}

/** 修改决定 as .docx: the wording that would turn one text into the other, item by item. */
export function amendmentPaper(
  { title, issuer, old, new: fresh, corrections }: AmendmentPaper,
  work: LongWork = {},
): Promise<Uint8Array> {
  const name = `关于修改《${title}》的决定`;
  const items = amendmentItems(old, fresh, align(old, fresh, corrections));
  const opening =
    items.length === 0
      ? `《${title}》没有改动。`
      : `${issuer === '' ? '' : `${issuer}决定`}对《${title}》作如下修改：`;
  const blocks: Block[] = [
    titleParagraph('portrait', issuer, `关于修改《${title}》`, '的决定'),
    paragraph('body', opening),
    ...items.flatMap((item) => item.split('\n').map((line) => paragraph('body', line))),
  ];
  return writeWord({ title: name, sections: [{ page: 'portrait', blocks }] }, work);
}
