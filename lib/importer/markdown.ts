import type { Block, BlockText } from '../blocks/block.ts';
import { decodeText, unifyLineEnds } from './text.ts';

/**
 * A Markdown text (CommonMark) as blocks: its marks are no words. Lines stay lines, since drafts are kept that way;
 * a head of YAML and comments are left out.
 */
export function readMarkdown(bytes: Uint8Array): BlockText {
  const lines = bare(unifyLineEnds(decodeText(bytes)).replace(/^\ufeff/, '')).split('\n');
  let text = '';
  const blocks: Block[] = [];
  for (const line of lines) {
    const [, marks, words = line] = /^ {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/.exec(line) ?? [];
    const plain = inline(words);
    if (blocks.length > 0) text += '\n';
    const start = text.length;
    text += plain;
    const heading = marks?.length;
    blocks.push({ start, end: text.length, ...(heading !== undefined && { hint: { heading } }) });
  }
  return { text, blocks };
}

function bare(text: string): string {
  return text.replace(/^---\n[\s\S]*?\n(?:---|\.\.\.)\n/, '').replace(/<!--[\s\S]*?-->/g, '');
}

/** Emphasis, links and escapes inside a line. Underscores within words are words. */
function inline(line: string): string {
  return line
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/(\*{1,3})(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/(?<!\w)(_{1,3})(?=\S)(.+?)(?<=\S)\1(?!\w)/g, '$2')
    .replace(/~~(?=\S).+?~~/g, '')
    .replace(/<\/?(?:b|i|u|em|strong|span|br|sup|sub|center|p|div)\b[^>]*>/gi, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/^ {0,3}>[ \t]?/, '');
}
