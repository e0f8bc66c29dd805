/** What pages, files and copying do to a notice without changing a word of it. Widths are columns. */
export type Noise = (text: string) => string;

const wide = /[\u1100-\uffee]/;

/** Breaks lines by hand at a column, as plain-text mail and PDF do; marks that may not begin a line hang. */
export function wrapAt(columns: number): Noise {
  return (text) =>
    text
      .split('\n')
      .flatMap((line) => wrapLine(line, columns))
      .join('\n');
}

function wrapLine(line: string, columns: number): string[] {
  const lines: string[] = [];
  let current = '';
  let width = 0;
  for (const char of line) {
    const next = wide.test(char) ? 2 : 1;
    if (width + next > columns && !'，。、；：！？）》”'.includes(char)) {
      lines.push(current);
      current = '';
      width = 0;
    }
    current += char;
    width += next;
  }
  return [...lines, current];
}

export const noises: Readonly<Record<string, Noise>> = {
  'line ends of Windows': (text) => text.replaceAll('\n', '\r\n'),
  'two blanks of indent': (text) => text.replace(/^(?=\S)/gm, '　　'),
  'a blank line between lines': (text) => text.replaceAll('\n', '\n\n'),
  'blanks at line ends': (text) => text.replaceAll('\n', '  \n'),
  'zero-width characters': (text) => text.replace(/(\d)(?=\d)/g, '$1\u200b').replaceAll('。', '。\u200b'),
  'no-break spaces round digits': (text) =>
    text.replace(/(?<=[\u4e00-\u9fff])(?=\d)/g, '\u00a0').replace(/(?<=\d)(?=[年月日时])/g, '\u00a0'),
  'spaces within dates': (text) =>
    text.replace(/(\d+)([年月])(\d+)/g, '$1 $2 $3').replace(/(\d)日/g, '$1 日'),
  'wide digits': (text) => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  'narrow marks': (text) =>
    text
      .replaceAll('，', ',')
      .replaceAll('；', ';')
      .replaceAll('：', ':')
      .replaceAll('（', '(')
      .replaceAll('）', ')'),
  'paragraphs of HTML': (text) =>
    text
      .split('\n')
      .map((line) => `<p style="text-indent:2em"><span>${line}</span></p>`)
      .join(''),
  'breaks of HTML': (text) => text.replaceAll('\n', '<br />\n').replaceAll('　', '&emsp;'),
  'entities for blanks': (text) =>
    text.replaceAll('  ', '&nbsp;&nbsp;').replaceAll('“', '&ldquo;').replaceAll('”', '&rdquo;'),
  'compatibility forms of a PDF': (text) => text.replaceAll('月', '⽉').replaceAll('日', '⽇'),
  'a byte order mark': (text) => `\ufeff${text}`,
};
for (const columns of [40, 48, 56, 60, 64, 72, 76, 80]) {
  Object.assign(noises, { [`lines wrapped at ${columns} columns`]: wrapAt(columns) });
}
