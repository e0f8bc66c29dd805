/** What a column of a list of opinions holds. */
export type ListField =
  | 'clause'
  | 'original'
  | 'stance'
  | 'proposed'
  | 'reason'
  | 'name'
  | 'category'
  | 'contact'
  | 'day';

/** Which column holds what, as guessed; shown to the person, who can change it. */
export interface ListColumns {
  /** Place of the head row; -1 where the list has none. */
  readonly head: number;
  readonly columns: Readonly<Partial<Record<ListField, number>>>;
}

/** How tables seen in use head their columns; the more particular first. */
const heads: readonly (readonly [ListField, RegExp])[] = [
  ['original', /原文|现行|草案内容|条文内容|原条文/u],
  ['proposed', /修改后|建议修改|修改为|修改内容|修改建议|拟改/u],
  ['clause', /条款|章节|条文|条号|涉及条|条目|对应条/u],
  ['reason', /理由|意见|建议|内容|说明|诉求/u],
  ['stance', /态度|立场|是否同意|赞成/u],
  ['contact', /电话|联系|手机|邮箱|地址/u],
  ['category', /类别|身份|性质|类型/u],
  ['name', /姓名|提出人|单位|来源|反馈人|意见人/u],
  ['day', /日期|时间/u],
];

/** The head is looked for in so many rows: titles and remarks stand above it. */
const HEAD_WITHIN = 6;

/** At least so many columns must be known for a row to be the head. */
const HEAD_COLUMNS = 2;

/** Guesses a list's columns by its head, and where it has none, by what stands in them. */
export function guessColumns(rows: readonly (readonly string[])[]): ListColumns {
  const rated = rows.slice(0, HEAD_WITHIN).map((row, head) => ({ head, columns: byHead(row) }));
  const best = rated.toSorted((a, b) => size(b) - size(a))[0];
  if (best && size(best) >= HEAD_COLUMNS) return best;
  return { head: -1, columns: byContent(rows) };
}

function size({ columns }: ListColumns): number {
  return Object.keys(columns).length;
}

function byHead(row: readonly string[]): ListColumns['columns'] {
  const columns: Partial<Record<ListField, number>> = {};
  for (const [place, words] of row.entries()) {
    const head = words.replace(/\s/g, '');
    if (head === '' || head.length > 16) continue;
    const field = heads.find(([name, pattern]) => columns[name] === undefined && pattern.test(head))?.[0];
    if (field) columns[field] = place;
  }
  return columns;
}

const citation = /第?[零〇一二三四五六七八九十百\d]{1,5}[条條章款项]/u;

/** The column with most citations names the clause; the one with most words is the opinion. */
function byContent(rows: readonly (readonly string[])[]): ListColumns['columns'] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, place) => {
    const words = rows.map((row) => row[place] ?? '');
    const cited = words.filter((each) => each.length <= 30 && citation.test(each)).length;
    return { place, cited, length: words.reduce((sum, each) => sum + each.length, 0) };
  });
  const clause = columns.toSorted((a, b) => b.cited - a.cited)[0];
  const named = clause && clause.cited * 2 > rows.length ? clause : undefined;
  const reason = columns.filter((each) => each !== named).toSorted((a, b) => b.length - a.length)[0];
  return { ...(named && { clause: named.place }), ...(reason && { reason: reason.place }) };
}
