import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { guessColumns, type ListColumns } from '../../../lib/hearing/collate/list-columns.ts';
import type { OfficeRevision } from '../../../lib/usecase/office.ts';
import { faultsOf, isDoubtful } from '../../../lib/usecase/post-edit.ts';
import { lettersOfList, lettersOfText, type PostGround } from '../../../lib/usecase/post-letter.ts';
import type { PostPlace } from '../../../lib/usecase/post-office.ts';
import { ColumnPicker } from './ColumnPicker.tsx';
import { clauseOptions } from './clause-options.ts';
import { PostFoot } from './PostFoot.tsx';
import { type PostDefaults, PostIntake } from './PostIntake.tsx';
import { PostList } from './PostList.tsx';
import { usePostSay } from './post-say.ts';
import { usePost } from './use-post.ts';

interface PostDeskProps {
  readonly place: PostPlace & { readonly revision: OfficeRevision };
  readonly closesAt: string;
  readonly timeZone: string;
}

interface ListSource {
  readonly batch: string;
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  readonly columns: ListColumns;
}

/** Post as it is read, checked and filed. */
export function PostDesk({ place, closesAt, timeZone }: PostDeskProps) {
  const say = usePostSay();
  const table = usePost(place);
  const [defaults, setDefaults] = useState<PostDefaults>({ way: 'letter', day: '' });
  const [lists, setLists] = useState<readonly ListSource[]>([]);
  const [onlyDoubtful, setOnlyDoubtful] = useState(false);
  const batches = useRef(0);
  const options = useMemo(() => clauseOptions(place.revision), [place.revision]);
  const lastDay = dayIn(new Date(Date.parse(closesAt) - 1), timeZone);
  const unfiled = table.letters.some(({ filed }) => filed === null);
  useStaying(unfiled);

  const ground = (source: string, batch = `b${batches.current++}`): PostGround => ({
    draft: place.revision,
    year: Number(lastDay.slice(0, 4)),
    ...defaults,
    source,
    batch,
  });
  const onText = async (text: string, source: string) => {
    const letters = lettersOfText(text, ground(source));
    await table.take(letters);
    return letters.length;
  };
  const readRows = async (list: ListSource) => {
    const letters = lettersOfList(list.rows, list.columns, ground(list.name, list.batch));
    await table.take(letters, list.batch);
    return letters.length;
  };
  const onLists = async (found: readonly (readonly (readonly string[])[])[], name: string) => {
    let opinions = 0;
    for (const rows of found) {
      const list = { batch: `b${batches.current++}`, name, rows, columns: guessColumns(rows) };
      setLists((before) => [...before, list]);
      opinions += await readRows(list);
    }
    return opinions;
  };
  const doubtful = table.letters.flatMap(({ items, filed }) =>
    filed === null ? items.filter(isDoubtful) : [],
  );
  // Once nothing is left to check, all is shown again.
  const toCheck = table.letters.some((letter) => letter.filed === null && faultsOf(letter).length > 0);
  return (
    <>
      <main class="post-main">
        <p class="zt-hint">{say('post.lead')}</p>
        <PostIntake defaults={defaults} onDefaults={setDefaults} onText={onText} onLists={onLists} />
        {lists.map((list) => (
          <ColumnPicker
            key={list.batch}
            name={list.name}
            rows={list.rows}
            columns={list.columns}
            onChange={(columns) => {
              const changed = { ...list, columns };
              setLists((all) => all.map((each) => (each.batch === list.batch ? changed : each)));
              void readRows(changed);
            }}
          />
        ))}
        {table.letters.length > 0 && (
          <PostList
            table={table}
            revision={place.revision}
            options={options}
            lastDay={lastDay}
            ground={ground}
            onlyDoubtful={onlyDoubtful && toCheck}
          />
        )}
      </main>
      {table.letters.length > 0 && (
        <PostFoot
          table={table}
          doubtful={doubtful.length}
          onlyDoubtful={onlyDoubtful && toCheck}
          onOnlyDoubtful={setOnlyDoubtful}
        />
      )}
    </>
  );
}

function dayIn(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(at);
}

/** What is on the table is nowhere else yet: the browser asks before it goes. */
function useStaying(unfiled: boolean): void {
  useEffect(() => {
    if (!unfiled) return;
    const asked = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', asked);
    return () => removeEventListener('beforeunload', asked);
  }, [unfiled]);
}
