import '../file/file.css';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Revision } from '../../lib/comment/revision.ts';
import type { PageReading } from '../../lib/usecase/ports.ts';
import type { Outlined } from '../../lib/usecase/store-ports.ts';
import { App } from '../App.tsx';
import { FileHead } from '../file/FileHead.tsx';
import { Icon } from '../Icon.tsx';
import { type AppPorts, usePorts } from '../ports.ts';
import { LawText } from '../reading/LawText.tsx';
import { useReadingSay } from '../reading/reading-say.ts';
import { textPage } from '../reading/text-page.ts';
import { StateCard } from '../states/StateCard.tsx';
import { useSignal } from '../use-signal.ts';
import { useLibrarySay } from './library-say.ts';

interface KeptRevisionProps {
  readonly revisionId: string;
  /** The clause to begin at; '' for the beginning. */
  readonly eId: string;
}

/** A revision as it is kept, whether its page is still there or not, with the panel beside it. */
export function KeptRevision({ revisionId, eId }: KeptRevisionProps) {
  const { store } = usePorts();
  const say = useLibrarySay();
  const [revision, setRevision] = useState<Revision | 'none' | null>(null);
  useSignal(
    (signal) => {
      const looking = new AbortController();
      signal.addEventListener('abort', () => looking.abort());
      // The outline as it was recognised: the panel lays the person's corrections over it by itself.
      const next = (outlined: Outlined | null) => {
        looking.abort();
        void store.drafts
          .revision(revisionId)
          .then((found) => setRevision(found && outlined ? { ...found, tree: outlined.recognised } : 'none'));
      };
      store.corrections.watch(revisionId, { next, signal: looking.signal });
    },
    [store, revisionId],
  );
  if (revision === null) return null;
  if (revision === 'none')
    return (
      <main class="file">
        <FileHead />
        <StateCard icon="tray" title={say('revision.none')}>
          <p>{say('revision.noneMore')}</p>
        </StateCard>
      </main>
    );
  return <Opened revision={revision} eId={eId} />;
}

type Side = 'text' | 'panel';

function Opened({ revision, eId }: { readonly revision: Revision; readonly eId: string }) {
  const say = useLibrarySay();
  const reading = useReadingSay();
  const ports = usePorts();
  const { library } = ports.ways;
  const shown = useMemo(() => textPage(readingOf(revision)), [revision]);
  const appPorts = useMemo<AppPorts>(() => ({ ...ports, page: shown.port }), [ports, shown]);
  const [side, setSide] = useState<Side>('text');
  useEffect(() => {
    const ending = new AbortController();
    shown.onPress(() => setSide('panel'), ending.signal);
    if (eId !== '') shown.port.goTo(eId);
    return () => ending.abort();
  }, [shown, eId]);
  const { source, tree } = revision;
  return (
    <div class={`opened opened--${side}`}>
      <main class="opened-text">
        <FileHead>
          {library && (
            <button class="zt-btn zt-btn--quiet" type="button" onClick={library}>
              <Icon name="left" small />
              {say('revision.back')}
            </button>
          )}
          <span class="file-name" lang="zh-CN">
            <span>{revision.label ?? revision.title}</span>
          </span>
          {source.kind === 'page' && /^https?:/.test(source.address) && (
            <a class="zt-btn" href={source.address} target="_blank" rel="noreferrer">
              {say('revision.page')}
            </a>
          )}
        </FileHead>
        <div class="opened-body">
          <h1 class="zt-title opened-title" lang={tree.language}>
            {tree.title ?? revision.title}
          </h1>
          <LawText text={revision.text} page={shown} />
        </div>
      </main>
      <aside class="opened-panel" aria-label={reading('file.comments')}>
        <App ports={appPorts} />
      </aside>
      <nav class="opened-tabs" aria-label={reading('file.views')}>
        {(['text', 'panel'] as const).map((each) => (
          <button
            key={each}
            class="zt-btn"
            type="button"
            aria-pressed={side === each}
            onClick={() => setSide(each)}
          >
            {reading(each === 'text' ? 'file.text' : 'file.comments')}
          </button>
        ))}
      </nav>
    </div>
  );
}

function readingOf({ source, title, text, tree, hearingUrl }: Revision): PageReading {
  return {
    ...(source.kind === 'file' ? { kind: 'file' as const } : {}),
    url: source.address,
    pageTitle: title,
    text,
    tree,
    hearingUrl,
    paging: null,
  };
}
