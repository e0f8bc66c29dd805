import './library.css';
import './library-found.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FilePort } from '../../lib/usecase/file-port.ts';
import { useAnnounce } from '../Announcer.tsx';
import { fileKinds } from '../file/file-kinds.ts';
import { useFileDrop } from '../file/use-file-drop.ts';
import { Icon } from '../Icon.tsx';
import { IconButton } from '../IconButton.tsx';
import { usePorts } from '../ports.ts';
import { useSay } from '../say.tsx';
import { StateCard } from '../states/StateCard.tsx';
import { useTextSize } from '../use-text-size.ts';
import { Bin } from './Bin.tsx';
import { DraftCard } from './DraftCard.tsx';
import { FileQueueView } from './FileQueueView.tsx';
import { Found } from './Found.tsx';
import { useLibrarySay } from './library-say.ts';
import { useFileQueue } from './use-file-queue.ts';
import { useLibrary } from './use-library.ts';
import { useLibraryActs } from './use-library-acts.ts';
import { useSearch } from './use-search.ts';

interface LibraryAppProps {
  readonly files: FilePort;
}

/** Hits of each kind that are shown at first, and more each time they are asked for. */
const shownAtFirst = 12;

/** 我的草案: every draft and revision on this device, what was written on them, and a search over all of it. */
export function LibraryApp({ files }: LibraryAppProps) {
  const say = useLibrarySay();
  const common = useSay();
  const { size, next } = useTextSize();
  const { ways } = usePorts();
  const { library, trouble } = useLibrary();
  const [wanted, setWanted] = useState('');
  const [most, setMost] = useState(shownAtFirst);
  const { result, isIndexing } = useSearch(library?.drafts ?? null, wanted, most);
  const queue = useFileQueue(files);
  const { notice, ...acts } = useLibraryActs();
  const field = useRef<HTMLInputElement>(null);
  const isOver = useFileDrop((dropped) => queue.add(dropped, null));
  useSaidCount(result?.groups.reduce((sum, { count }) => sum + count, 0) ?? null);
  useEffect(() => {
    document.title = `${say('library.title')} · ${common('common.brand')}`;
  }, [say, common]);
  return (
    <div class={isOver ? 'l is-over' : 'l'}>
      <header class="l-top">
        <span class="zt-brand">
          <Icon name="mark" />
          {common('common.brand')}
        </span>
        <h1>{say('library.title')}</h1>
        <span class="zt-grow" />
        <button class="zt-btn zt-btn--main" type="button" onClick={() => field.current?.click()}>
          <Icon name="sheet" />
          {say('library.openFile')}
        </button>
        <input
          ref={field}
          class="zt-sr"
          type="file"
          multiple
          tabIndex={-1}
          aria-label={say('library.openFile')}
          accept={fileKinds}
          onChange={({ currentTarget }) => {
            queue.add([...(currentTarget.files ?? [])], null);
            currentTarget.value = '';
          }}
        />
        <IconButton icon="size" label={common('common.largeText')} onPress={next} pressed={size !== 'm'} />
        {ways.settings && (
          <IconButton icon="gear" label={common('common.settings')} onPress={ways.settings} />
        )}
      </header>
      <div class="zt-ww" />
      <main class="l-body">
        <div class="l-search" role="search">
          <Icon name="search" />
          <input
            class="zt-input"
            type="search"
            placeholder={say('library.search')}
            aria-label={say('library.search')}
            value={wanted}
            onInput={({ currentTarget }) => {
              setWanted(currentTarget.value);
              setMost(shownAtFirst);
            }}
          />
        </div>
        {isOver && <p class="l-drop">{say('library.dropHere')}</p>}
        {notice && (
          <div class="zt-note l-notice" role="status">
            <Icon name="info" />
            <span class="zt-grow">{notice.words}</span>
            {notice.undo && (
              <button class="zt-btn" type="button" onClick={notice.undo}>
                {common('common.undo')}
              </button>
            )}
          </div>
        )}
        <FileQueueView queue={queue} />
        {trouble && (
          <StateCard icon="warn" tone="warn" alert title={say('library.trouble')}>
            <p>{say('library.troubleMore')}</p>
          </StateCard>
        )}
        {!library && !trouble && <p role="status">{say('library.loading')}</p>}
        {library && wanted.trim() !== '' && isIndexing && (
          <p class="l-quiet" role="status">
            {say('library.indexing')}
          </p>
        )}
        {library && result && (
          <Found wanted={wanted} result={result} drafts={library.drafts} onMore={() => setMost(most * 4)} />
        )}
        {library && wanted.trim() === '' && (
          <>
            {library.drafts.length === 0 && library.bin.length === 0 ? (
              <StateCard icon="tray" title={say('library.empty')}>
                <p>{say('library.emptyMore')}</p>
              </StateCard>
            ) : (
              <h2 class="zt-sr">{say('library.drafts')}</h2>
            )}
            {/* biome-ignore lint/a11y/noRedundantRoles: a list without bullets is none to VoiceOver */}
            <ul class="zt-plain l-drafts" role="list">
              {library.drafts.map((entry) => (
                <DraftCard
                  key={entry.draft.id}
                  entry={entry}
                  others={library.drafts.filter((other) => other !== entry)}
                  acts={{ ...acts, addFiles: (chosen, { draft }) => queue.add(chosen, draft) }}
                />
              ))}
            </ul>
            <Bin bin={library.bin} onRestore={acts.restore} onErase={acts.erase} />
            <p class="l-private">
              <Icon name="device" small />
              {say('library.private')}
            </p>
          </>
        )}
      </main>
    </div>
  );
}

function useSaidCount(n: number | null): void {
  const say = useLibrarySay();
  const announce = useAnnounce();
  const { surroundings } = usePorts();
  useEffect(
    () => (n === null ? undefined : surroundings.after(800, () => announce(say('library.found', { n })))),
    [n],
  );
}
