import type { Statement } from '../../statement/statement.ts';
import { clock, speechLines } from '../../statement/text.ts';
import { timingOf } from '../../statement/timing.ts';
import type { LongWork } from '../long-work.ts';
import { type Block, paragraph } from '../word/document.ts';
import { writeWord } from '../word/write-word.ts';
import { titleParagraph } from './title-paragraph.ts';

/** 陈述稿 as .docx: `standard` after GB/T 9704 to hand in, `large` in 2号 with wide lines and the times to speak from. */
export function statementPaper(
  statement: Statement,
  type: 'standard' | 'large',
  work: LongWork = {},
): Promise<Uint8Array> {
  const page = type === 'large' ? 'large-type' : 'portrait';
  const blocks = type === 'large' ? largeBlocks(statement) : standardBlocks(statement);
  return writeWord({ title: `${statement.title}陈述稿`, sections: [{ page, blocks }] }, work);
}

function standardBlocks(statement: Statement): Block[] {
  const styles = { question: 'heading1', heading: 'heading2', words: 'body' } as const;
  return [
    titleParagraph('portrait', statement.title, '陈述稿'),
    ...(statement.speaker === '' ? [] : [paragraph('subtitle', `听证陈述人　${statement.speaker}`)]),
    ...speechLines(statement).map(({ kind, text }) => paragraph(styles[kind], text)),
  ];
}

function largeBlocks(statement: Statement): Block[] {
  const { seconds } = timingOf(statement);
  const limit = statement.limitSeconds === null ? '' : `，限时 ${clock(statement.limitSeconds)}`;
  return [
    paragraph('speechHead', statement.title),
    paragraph('speechTime', `约 ${clock(seconds)}${limit}`),
    ...speechLines(statement).flatMap(({ kind, text, from }) => [
      ...(from === null ? [] : [paragraph('speechTime', `从 ${clock(from)}`)]),
      paragraph(kind === 'words' ? 'speech' : 'speechHead', text),
    ]),
  ];
}
