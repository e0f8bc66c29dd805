import { openDraft } from '../law/open-draft.ts';
import { parseLaw } from '../law/parse.ts';
import type { DraftTree } from '../law/provision.ts';
import type { FileText } from './read-file.ts';

/** A text and the draft in it. Offsets are UTF-16 units into the text. */
export interface OpenedText {
  readonly text: string;
  readonly tree: DraftTree;
}

/** The draft in a file: as its markup says, else as its words tell. `language` is a BCP 47 tag where a person has said it. */
export function openFile(file: FileText, language?: string): OpenedText {
  const { source, tree } = file;
  if (tree) return { text: source.text, tree };
  // Markup comes with everything else that a page or document holds; a plain text is taken as the draft itself.
  const isMarkup = source.containers !== undefined || file.format === 'pdf';
  return { text: source.text, tree: isMarkup ? openDraft(source, language) : parseLaw(source, language) };
}

/** The text before the file's tracked changes; null where it has none. */
export function openBefore(file: FileText, language?: string): OpenedText | null {
  return file.before && openFile({ ...file, source: file.before, tree: null }, language);
}
