import { everyKind, kindsOf } from '../../lib/usecase/compare-filter.ts';
import type { PairRow, Sign } from '../../lib/usecase/compare-rows.ts';
import type { CompareRow } from '../../lib/usecase/compare-table.ts';
import { signCharacter } from './RelationSign.tsx';
import type { CompareSay } from './say.ts';

interface ChangeOutlineProps {
  readonly rows: readonly CompareRow[];
  readonly current: string | null;
  readonly onGo: (rowId: string) => void;
  /** What a mark at the right says: 有我的意见. */
  readonly besideWords: string;
  readonly say: CompareSay;
}

/** The draft's articles at a glance; the bar's form repeats the relation's sign. */
export function ChangeOutline({ rows, current, onGo, besideWords, say }: ChangeOutlineProps) {
  return (
    <nav class="x-out" aria-label={say('compare.outline')}>
      {chaptersOf(rows).map((chapter) => (
        <section key={chapter.id}>
          {chapter.words && <h2 lang="zh-CN">{chapter.words}</h2>}
          <ul class="zt-plain">
            {chapter.entries.map((entry) => (
              <li key={entry.id} class={`o-${entry.sign}`}>
                <a
                  href={`#${entry.id}`}
                  aria-current={entry.id === current ? 'true' : undefined}
                  onClick={(event) => {
                    event.preventDefault();
                    onGo(entry.id);
                  }}
                >
                  {entry.sign === 'cut' ? <del>{entry.numbers}</del> : <span>{entry.numbers}</span>}
                  <span class="o-k" title={say(`compare.sign.${entry.sign}`)}>
                    {signCharacter(entry.sign)}
                  </span>
                  <span class="o-o">
                    {entry.formerly && say('compare.formerly', { numbers: entry.formerly })}
                  </span>
                  {entry.hasBeside && <i class="o-c" title={besideWords} />}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

interface Entry {
  readonly id: string;
  readonly sign: Sign;
  readonly numbers: string;
  readonly formerly: string;
  readonly hasBeside: boolean;
}

interface Chapter {
  readonly id: string;
  readonly words: string;
  readonly entries: Entry[];
}

function chaptersOf(rows: readonly CompareRow[]): Chapter[] {
  const chapters: Chapter[] = [{ id: 'before', words: '', entries: [] }];
  for (const row of rows) {
    if (row.type === 'chapter') chapters.push({ id: row.id, words: row.words, entries: [] });
    else if (row.type !== 'ghost') chapters.at(-1)?.entries.push(entryOf(row));
  }
  return chapters.filter((chapter) => chapter.entries.length > 0);
}

/** Which of several signs stands for the row: the one that weighs most. */
const weight: readonly Sign[] = ['cut', 'add', 'split', 'merge', 'move', ...everyKind];

function entryOf(row: Exclude<CompareRow, { type: 'chapter' | 'ghost' }>): Entry {
  const members = row.type === 'fold' ? row.rows : [row];
  const columns = row.type === 'fold' ? (row.rows[0]?.columns.length ?? 0) : row.columns.length;
  const numbers = Array.from({ length: columns }, (_, column) => numbersOf(members, column));
  const is = numbers.at(-1) || numbers.findLast((each) => each !== '') || '';
  const was = numbers.find((each) => each !== '') ?? '';
  const kinds = row.type === 'fold' ? null : kindsOf(row);
  return {
    id: row.id,
    sign: row.type === 'fold' ? row.sign : (weight.find((sign) => kinds?.has(sign)) ?? 'same'),
    numbers: is,
    formerly: was === is ? '' : was,
    hasBeside: row.type === 'pair' && row.beside.length > 0,
  };
}

function numbersOf(rows: readonly PairRow[], column: number): string {
  const numbers = rows.flatMap((row) => (row.columns[column] ?? []).map((article) => article.number ?? ''));
  if (numbers.length <= 2) return numbers.join('、');
  return `${numbers[0]}–${numbers.at(-1)}`;
}
