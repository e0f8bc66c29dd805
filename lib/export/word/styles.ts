import type { ParagraphStyle, RunLook } from './document.ts';
import { characterSpacing, linePitch } from './page.ts';

/** Faces of GB/T 9704-2012 (5.2.2, 7.3.1 to 7.3.3); the second is what a computer without the first has. */
export const faces = {
  title: ['方正小标宋简体', '方正小标宋_GBK'],
  body: ['仿宋_GB2312', '仿宋'],
  black: ['黑体', 'SimHei'],
  kai: ['楷体_GB2312', '楷体'],
  song: ['宋体', 'SimSun'],
} as const;

export type Face = keyof typeof faces;

interface StyleRule {
  readonly id: string;
  readonly name: string;
  readonly face: Face;
  /** Points. */
  readonly size: number;
  readonly bold?: true;
  /** `w:pPr` without its element, in the order of the schema. */
  readonly shape: string;
}

const centred = '<w:jc w:val="center"/>';
const indented = '<w:ind w:firstLineChars="200" w:firstLine="631"/>';
const inCell = '<w:snapToGrid w:val="0"/><w:spacing w:line="320" w:lineRule="exact"/>';

/** 2号 = 22 pt, 3号 = 16 pt, 4号 = 14 pt, 五号 = 10.5 pt. */
const rules: Readonly<Record<ParagraphStyle, StyleRule>> = {
  title: {
    id: 'PaperTitle',
    name: '公文标题',
    face: 'title',
    size: 22,
    shape: `<w:keepNext/><w:snapToGrid w:val="0"/><w:spacing w:after="${linePitch}" w:line="660" w:lineRule="exact"/>${centred}`,
  },
  subtitle: { id: 'Subtitle', name: 'Subtitle', face: 'kai', size: 16, shape: centred },
  heading1: {
    id: 'Heading1',
    name: 'heading 1',
    face: 'black',
    size: 16,
    shape: `<w:keepNext/>${indented}<w:outlineLvl w:val="0"/>`,
  },
  heading2: {
    id: 'Heading2',
    name: 'heading 2',
    face: 'kai',
    size: 16,
    shape: `<w:keepNext/>${indented}<w:outlineLvl w:val="1"/>`,
  },
  heading3: {
    id: 'Heading3',
    name: 'heading 3',
    face: 'body',
    size: 16,
    bold: true,
    shape: `<w:keepNext/>${indented}<w:outlineLvl w:val="2"/>`,
  },
  body: {
    id: 'PaperBody',
    name: '公文正文',
    face: 'body',
    size: 16,
    shape: `${indented}<w:jc w:val="both"/>`,
  },
  plain: { id: 'PaperPlain', name: '公文顶格', face: 'body', size: 16, shape: '' },
  right: {
    id: 'PaperRight',
    name: '公文落款',
    face: 'body',
    size: 16,
    shape: '<w:ind w:rightChars="400" w:right="1280"/><w:jc w:val="right"/>',
  },
  cell: { id: 'Cell', name: '表中文字', face: 'body', size: 10.5, shape: inCell },
  cellCentre: { id: 'CellCentre', name: '表中居中', face: 'body', size: 10.5, shape: inCell + centred },
  cellHead: {
    id: 'CellHead',
    name: '表头',
    face: 'black',
    size: 10.5,
    shape: `<w:keepNext/>${inCell}${centred}`,
  },
  note: {
    id: 'PaperNote',
    name: '表注',
    face: 'kai',
    size: 12,
    shape: '<w:snapToGrid w:val="0"/><w:spacing w:after="120" w:line="400" w:lineRule="exact"/>',
  },
  speech: {
    id: 'Speech',
    name: '大字正文',
    face: 'song',
    size: 22,
    shape: '<w:spacing w:line="880" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="880"/>',
  },
  speechHead: {
    id: 'SpeechHead',
    name: '大字标题',
    face: 'black',
    size: 22,
    shape: '<w:keepNext/><w:spacing w:before="240" w:line="880" w:lineRule="exact"/>',
  },
  speechTime: {
    id: 'SpeechTime',
    name: '大字时刻',
    face: 'song',
    size: 16,
    shape: '<w:keepNext/><w:spacing w:before="120" w:line="480" w:lineRule="exact"/><w:jc w:val="right"/>',
  },
};

export function styleId(style: ParagraphStyle): string {
  return rules[style].id;
}

/** `w:rPr` of a run's look; empty for plain words, which take the paragraph's own. */
export function runProperties(look: RunLook | undefined): string {
  switch (look) {
    case 'added':
    case 'emphasis':
      return `<w:rPr>${fonts('black')}</w:rPr>`;
    case 'deleted':
      return `<w:rPr>${box}</w:rPr>`;
    case 'added-deleted':
      return `<w:rPr>${fonts('black')}${box}</w:rPr>`;
    case 'aside':
      return `<w:rPr>${fonts('kai')}</w:rPr>`;
    default:
      return '';
  }
}

const box = '<w:bdr w:val="single" w:sz="4" w:space="0" w:color="auto"/>';

/** Quotation marks and dashes are as wide as characters: the hint says so. */
export function fonts(face: Face): string {
  const [name] = faces[face];
  return `<w:rFonts w:hint="eastAsia" w:ascii="${name}" w:eastAsia="${name}" w:hAnsi="${name}" w:cs="${name}"/>`;
}

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** word/styles.xml */
export function stylesPart(): string {
  const styles = Object.values(rules).map(
    ({ id, name, face, size, bold, shape }) =>
      `<w:style w:type="paragraph"${/[一-龥]/.test(name) ? ' w:customStyle="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/>` +
      `<w:basedOn w:val="Normal"/><w:qFormat/>${shape === '' ? '' : `<w:pPr>${shape}</w:pPr>`}` +
      `<w:rPr>${fonts(face)}${bold ? '<w:b/>' : ''}${sizeOf(size)}</w:rPr></w:style>`,
  );
  return (
    `<w:styles ${word}><w:docDefaults><w:rPrDefault><w:rPr>${fonts('body')}${sizeOf(16)}` +
    '<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults>' +
    `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:rPr>${fonts('body')}<w:spacing w:val="${characterSpacing}"/>${sizeOf(16)}</w:rPr></w:style>` +
    `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/></w:style>${styles.join('')}</w:styles>`
  );
}

function sizeOf(points: number): string {
  return `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`;
}

/** word/fontTable.xml: by what a computer may replace a face it does not have. */
export function fontsPart(): string {
  const entries = Object.values(faces).map(
    ([name, other]) =>
      `<w:font w:name="${name}"><w:altName w:val="${other}"/><w:charset w:val="86"/></w:font>`,
  );
  return `<w:fonts ${word}>${entries.join('')}</w:fonts>`;
}
