import { strToU8, zipSync } from 'fflate';
import { escapeMarkup } from '../../../lib/export/markup.ts';
import { readNumber } from '../../../lib/law/numerals.ts';

/** Levels of the list: what they print, and the printed label that a line must begin with to be numbered by Word. */
const levels = [
  {
    text: '第%1编',
    format: 'chineseCountingThousand',
    label: /^第([一二三四五六七八九十百千零]+)编(?!之)[\s\u3000]*/,
  },
  {
    text: '第%2章',
    format: 'chineseCountingThousand',
    label: /^第([一二三四五六七八九十百千零]+)章(?!之)[\s\u3000]*/,
  },
  {
    text: '第%3节',
    format: 'chineseCountingThousand',
    label: /^第([一二三四五六七八九十百千零]+)节(?!之)[\s\u3000]*/,
  },
  {
    text: '第%4条',
    format: 'chineseCountingThousand',
    label: /^第([一二三四五六七八九十百千零]+)条(?!之)[\s\u3000]*/,
  },
  { text: '（%5）', format: 'chineseCounting', label: /^（([一二三四五六七八九十百]+)）/ },
] as const;

/**
 * A .docx in which Word draws the numbers itself wherever they run on by one; where they do not (第十条之一, a text that
 * starts late) they are typed. Articles run on through chapters (`lvlRestart` 0), items begin anew under each article.
 */
export function numberedDocx(text: string): Uint8Array {
  const counts = levels.map(() => 0);
  const paragraphs = text
    .split('\n')
    .map((line) => line.replace(/^[\s\u3000]+|[\s\u3000]+$/g, ''))
    .filter((line) => line !== '')
    .map((line) => paragraph(line, counts));
  const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const file = (body: string) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${body}`);
  return zipSync({
    '[Content_Types].xml': file(types),
    '_rels/.rels': file(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': file(`<w:document ${word}><w:body>${paragraphs.join('')}</w:body></w:document>`),
    'word/numbering.xml': file(
      `<w:numbering ${word}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${levels.map(definition).join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    ),
  });
}

const types =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/></Types>';

function definition({ text, format }: (typeof levels)[number], at: number): string {
  const restart = at === 3 ? '<w:lvlRestart w:val="0"/>' : '';
  const glue = at === 4 ? '<w:suff w:val="nothing"/>' : '<w:suff w:val="space"/>';
  return `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${restart}${glue}<w:lvlText w:val="${text}"/></w:lvl>`;
}

function paragraph(line: string, counts: number[]): string {
  const at = levels.findIndex(({ label }) => label.test(line));
  const [printed = '', written = ''] = levels[at]?.label.exec(line) ?? [];
  const number = readNumber(written);
  if (at < 0 || number !== (counts[at] ?? 0) + 1) return run('', line);
  counts[at] = number;
  for (let below = at + 1; below < counts.length; below++) if (below !== 3) counts[below] = 0;
  return run(
    `<w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="1"/></w:numPr></w:pPr>`,
    line.slice(printed.length),
  );
}

function run(properties: string, words: string): string {
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${escapeMarkup(words)}</w:t></w:r></w:p>`;
}
