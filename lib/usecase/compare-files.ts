import { aknOf } from '../export/akn.ts';
import { aknChanges } from '../export/akn-changes.ts';
import { compareHtml } from '../export/compare-html.ts';
import type { LongWork } from '../export/long-work.ts';
import { amendmentPaper } from '../export/papers/amendment-paper.ts';
import { comparePaper } from '../export/papers/compare-paper.ts';
import { compareSheet } from '../export/papers/compare-sheet.ts';
import { excelType, writeXlsx } from '../export/sheet/xlsx.ts';
import { wordType } from '../export/word/write-word.ts';
import { sha256OfText } from '../hearing/hash.ts';
import { align } from '../revision/align.ts';
import { referenceTroubles } from '../revision/stale.ts';
import type { CompareFile, CompareFileOrder } from './compare-port.ts';

/** A paper of the comparison: all articles, whatever is filtered on screen, with what was settled by hand. */
export async function writeCompareFile(order: CompareFileOrder, work: LongWork): Promise<CompareFile> {
  const { revisions, title, names, links: corrections } = order;
  switch (order.file) {
    case 'word':
      return file(
        `${title}修改前后对照表.docx`,
        wordType,
        await comparePaper({ title, revisions, names, corrections }, work),
      );
    case 'sheet': {
      const sheet = compareSheet({ title, revisions, names, corrections });
      return file(`${title}修改前后对照表.xlsx`, excelType, await writeXlsx([sheet], work));
    }
    case 'html':
      return file(`${title}各稿对照.html`, 'text/html', bytesOf(pageOf(order)));
    case 'decision': {
      const { old, fresh, last } = lastStep(order);
      const paper = { title, issuer: '', old, new: fresh, corrections: last };
      return file(`关于修改${title}的决定.docx`, wordType, await amendmentPaper(paper, work));
    }
    case 'akn':
      return file(`${title}改动.xml`, 'application/akn+xml', bytesOf(markupOf(order)));
  }
}

function pageOf(order: CompareFileOrder): string {
  const { old, fresh, last, names } = lastStep(order);
  const alignment = align(old, fresh, last);
  const references = referenceTroubles(old, fresh, alignment);
  const [oldName = '', newName = ''] = names;
  return compareHtml({ old, new: fresh, alignment, references, oldName, newName, tokens: order.tokens });
}

function markupOf(order: CompareFileOrder): string {
  const { old, fresh, last } = lastStep(order);
  const source = {
    title: fresh.tree.title ?? order.title,
    issuer: null,
    date: null,
    id: sha256OfText(fresh.text),
  };
  return aknOf(fresh, source, aknChanges(old, fresh, last));
}

/** What has two sides only is about the last two revisions. */
function lastStep({ revisions, links, names }: CompareFileOrder) {
  const [old, fresh] = revisions.slice(-2);
  if (!old || !fresh) throw new RangeError('Two or three revisions are compared.');
  return { old, fresh, last: links[revisions.length - 2] ?? [], names: names.slice(-2) };
}

function file(name: string, type: string, bytes: Uint8Array): CompareFile {
  return { name: name.replace(/[\\/:*?"<>|\s]/g, ''), type, bytes: new Uint8Array(bytes) };
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
