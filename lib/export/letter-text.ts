import type { Letter, Particular } from './letter.ts';

/** The letter as plain text: for a mail's body, the clipboard and a field of somebody else's form. */
export function letterText(letter: Letter): string {
  const { words, title, recipient, opening } = letter;
  return [title, '', words.greeting(recipient), opening, '', ...spoken(letter), ...ending(letter)]
    .join('\n')
    .trim();
}

/** The same without title, greeting and sender: what was said, and nothing about who said it. */
export function commentsText(letter: Letter): string {
  return spoken(letter).join('\n').trim();
}

function spoken({ words, entries }: Letter): string[] {
  return entries.flatMap(({ heading, parts }) => [
    heading,
    ...parts.map(({ label, value }) => words.line(label, value)),
    '',
  ]);
}

function ending({ words, sender, seen, date }: Letter): string[] {
  return [
    ...sender.map((each) => senderLine(each, words)),
    date,
    ...(seen === null ? [] : ['', words.line(words.seen, seen)]),
  ];
}

function senderLine({ label, value }: Particular, words: Letter['words']): string {
  return words.line(label, value.trim());
}

/** The letter as Markdown; what a person typed stays text, whatever signs are in it. */
export function letterMarkdown(letter: Letter): string {
  const { words, title, recipient, opening, entries } = letter;
  const lines = [
    `# ${plain(title)}`,
    '',
    plain(words.greeting(recipient)),
    '',
    plain(opening),
    '',
    ...entries.flatMap(({ heading, parts }) => [
      `## ${plain(heading)}`,
      '',
      ...parts.flatMap(({ label, value }) => [`**${words.line(label, '')}**${paragraphs(value)}`, '']),
    ]),
    ...ending(letter).map((line) => (line === '' ? '' : `${plain(line)}  `)),
  ];
  return `${lines.join('\n').trim()}\n`;
}

const paragraphs = (text: string) => plain(text).replace(/\n+/g, '  \n');

/** Markdown's own signs, without their meaning. */
function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&').replace(/^(\s*)([-+=]|\d+[.)])(?=\s|$)/gm, '$1\\$2');
}
