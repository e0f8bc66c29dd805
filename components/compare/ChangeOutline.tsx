import type { CompareRow, PairRow } from '../../lib/usecase/compare-rows.ts';
import { signCharacter } from './RelationSign.tsx';
import type { CompareSay } from './say.ts';

interface ChangeOutlineProps {
  readonly rows: readonly CompareRow[];
  readonly current: string | null;
  readonly onGo: (rowId: string) => void;
  readonly say: CompareSay;
}

/** The draft's articles at a glance; the bar's form repeats the relation's sign. */
export function ChangeOutline({ rows, current, onGo, say }: ChangeOutlineProps) {
  return (
    <nav class="x-out" aria-label={say('compare.outline')}>
      {chaptersOf(rows).map((chapter) => (
        <section key={chapter.id}>
          {chapter.words && <h2>{chapter.words}</h2>}
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
                  {entry.hasMine && <i class="o-c" title={say('compare.hasMine')} />}
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
  readonly sign: PairRow['signs'][number];
  readonly numbers: string;
  readonly formerly: string;
  readonly hasMine: boolean;
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
    else chapters.at(-1)?.entries.push(entryOf(row));
  }
  return chapters.filter((chapter) => chapter.entries.length > 0);
}

function entryOf(row: Exclude<CompareRow, { type: 'chapter' }>): Entry {
  const members = row.type === 'fold' ? row.rows : [row];
  const before = numbersOf(members, 'old');
  const after = numbersOf(members, 'new');
  return {
    id: row.id,
    sign: row.type === 'fold' ? row.sign : (row.signs[0] ?? 'same'),
    numbers: after || before,
    formerly: after !== '' && before !== '' && before !== after ? before : '',
    hasMine: row.type === 'pair' && row.comments.length > 0,
  };
}

function numbersOf(rows: readonly PairRow[], side: 'old' | 'new'): string {
  const numbers = rows.flatMap((row) => row[side].map((article) => article.number ?? ''));
  if (numbers.length <= 2) return numbers.join('、');
  return `${numbers[0]}–${numbers.at(-1)}`;
}
