import { Icon } from '../Icon.tsx';
import { usePorts } from '../ports.ts';
import { useReadingSay } from '../reading/reading-say.ts';
import { bareTitle, type LibrarySay, useLibrarySay } from './library-say.ts';
import type { FileQueue, QueuedFile, QueuedState } from './use-file-queue.ts';

interface FileQueueViewProps {
  readonly queue: FileQueue;
}

/** Which files are being read, how far, what became of them; whose draft it is where the text does not say. */
export function FileQueueView({ queue }: FileQueueViewProps) {
  const say = useLibrarySay();
  const { files, isBusy, stop, clear } = queue;
  if (files.length === 0) return null;
  const done = files.filter(({ state }) => state.kind !== 'waiting' && state.kind !== 'reading').length;
  return (
    <section class="l-queue" aria-label={say('library.queue')}>
      <div class="l-queue-head">
        <h2>{say('library.queue')}</h2>
        <span class="zt-num" role="status">
          {say('library.queueDone', { a: done, b: files.length })}
        </span>
        <button class="zt-btn" type="button" onClick={isBusy ? stop : clear}>
          {say(isBusy ? 'library.queueStop' : 'library.queueClear')}
        </button>
      </div>
      {/* biome-ignore lint/a11y/noRedundantRoles: a list without bullets is none to VoiceOver */}
      <ul class="zt-plain" role="list">
        {files.map((file) => (
          <Queued key={file.key} file={file} say={say} />
        ))}
      </ul>
    </section>
  );
}

function Queued({ file, say }: { readonly file: QueuedFile; readonly say: LibrarySay }) {
  const { ways } = usePorts();
  const reading = useReadingSay();
  const { state, name, into } = file;
  const { revision } = ways;
  return (
    <li class={`l-queued is-${state.kind}`}>
      <span class="l-queued-name">
        <Icon name={state.kind === 'trouble' ? 'warn' : 'word'} />
        <b>{name}</b>
        {into !== null && <span>{say('library.queueInto', { title: bareTitle(into) })}</span>}
      </span>
      {state.kind === 'reading' && (
        <progress
          class="l-bar"
          aria-label={name}
          {...(state.progress && { value: state.progress.page, max: state.progress.of })}
        />
      )}
      <span class="l-queued-state">
        {state.kind === 'trouble'
          ? state.fault === 'notKept'
            ? say('library.notKept')
            : reading(`file.${state.fault}`)
          : wordsOf(state, say)}
      </span>
      {state.kind === 'kept' && revision && (
        <button
          class="zt-btn"
          type="button"
          aria-label={say('library.openOf', { title: name })}
          onClick={() => revision(state.revisionId)}
        >
          {say('library.open')}
        </button>
      )}
      {state.kind === 'ask' && (
        <div class="l-which" role="group" aria-label={say('library.queueWhich')}>
          {state.candidates.map(({ draft, title, shared }) => (
            <button key={draft.id} class="zt-btn" type="button" onClick={() => state.settle(draft.id)}>
              {say('library.queueSame', { title: bareTitle(title), percent: Math.round(shared * 100) })}
            </button>
          ))}
          <button class="zt-btn" type="button" onClick={() => state.settle(null)}>
            {say('library.queueNew')}
          </button>
        </div>
      )}
    </li>
  );
}

function wordsOf(state: Exclude<QueuedState, { kind: 'trouble' }>, say: LibrarySay): string {
  switch (state.kind) {
    case 'waiting':
      return say('library.queueWaiting');
    case 'reading':
      return state.progress
        ? say('library.queuePages', { a: state.progress.page, b: state.progress.of })
        : say('library.queueReading');
    case 'stopped':
      return say('library.queueStopped');
    case 'ask':
      return say('library.queueWhich');
    case 'kept':
      return say('library.queueKept', { title: bareTitle(state.title) });
  }
}
