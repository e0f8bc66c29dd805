import { useEffect, useMemo, useState } from 'preact/hooks';
import type { AttachmentPage, FileReading } from '../../lib/usecase/file-port.ts';
import { keepBefore, keptAs, noticeOfPage } from '../../lib/usecase/keep-file.ts';
import type { PageReading } from '../../lib/usecase/ports.ts';
import { App } from '../App.tsx';
import { deadlineKey } from '../Deadline.tsx';
import { Icon } from '../Icon.tsx';
import type { AppPorts } from '../ports.ts';
import { LawText } from '../reading/LawText.tsx';
import { useReadingSay } from '../reading/reading-say.ts';
import { type TextPage, textPage } from '../reading/text-page.ts';
import { FileHead } from './FileHead.tsx';
import { NoticeBox } from './NoticeBox.tsx';
import { TrackedNote } from './TrackedNote.tsx';

interface OpenedFileProps {
  readonly ports: Omit<AppPorts, 'page'>;
  readonly name: string;
  readonly reading: FileReading;
  /** The page that the file is an attachment of. */
  readonly page: AttachmentPage | null;
  readonly onAnother: () => void;
}

type Side = 'text' | 'panel';

/** The file's text and the panel side by side; on a narrow window one of them at a time. */
export function OpenedFile({ ports, name, reading, page, onAnother }: OpenedFileProps) {
  const say = useReadingSay();
  const shown = useMemo(() => textPage(pageReadingOf(reading, name, page)), [reading, name, page]);
  const appPorts = useMemo(() => ({ ...ports, page: shown.port }), [ports, shown]);
  const notice = useMemo(() => (page ? noticeOfPage(page.text) : null), [page]);
  const [side, setSide] = useState<Side>('text');
  const draftId = useKept({ ports, reading, shown, notice });
  useEffect(() => {
    const ending = new AbortController();
    shown.onPress(() => setSide('panel'), ending.signal);
    return () => ending.abort();
  }, [shown]);
  return (
    <div class={`opened opened--${side}`}>
      <main class="opened-text">
        <FileHead>
          <span class="file-name">
            <Icon name="word" />
            <span>{name}</span>
          </span>
          <button class="zt-btn" type="button" onClick={onAnother}>
            {say('file.other')}
          </button>
        </FileHead>
        <div class="opened-body">
          {notice && page && <NoticeBox notice={notice} address={page.url} />}
          {reading.before && (
            <TrackedNote
              onCompare={draftId && ports.ways.compare ? () => ports.ways.compare?.(draftId) : null}
            />
          )}
          <h1 class="zt-title opened-title" lang={reading.tree.language}>
            {reading.tree.title ?? name}
          </h1>
          <LawText text={reading.text} page={shown} />
        </div>
      </main>
      <aside class="opened-panel" aria-label={say('file.comments')}>
        <App ports={appPorts} />
      </aside>
      <nav class="opened-tabs" aria-label={say('file.views')}>
        {(['text', 'panel'] as const).map((each) => (
          <button
            key={each}
            class="zt-btn"
            type="button"
            aria-pressed={side === each}
            onClick={() => setSide(each)}
          >
            {say(each === 'text' ? 'file.text' : 'file.comments')}
          </button>
        ))}
      </nav>
    </div>
  );
}

function pageReadingOf(reading: FileReading, name: string, page: AttachmentPage | null): PageReading {
  return {
    kind: 'file',
    url: page?.url ?? `file:${encodeURIComponent(name)}`,
    pageTitle: name.replace(/\.\w{2,5}$/, ''),
    text: reading.text,
    tree: reading.tree,
    hearingUrl: page?.hearingUrl ?? null,
    paging: null,
  };
}

interface Keeping {
  readonly ports: Omit<AppPorts, 'page'>;
  readonly reading: FileReading;
  readonly shown: TextPage;
  readonly notice: ReturnType<typeof noticeOfPage>;
}

/** Once the panel has kept the text: the text before its changes joins it, and what the notice says of it. */
function useKept({ ports, reading, shown, notice }: Keeping): string | null {
  const say = useReadingSay();
  const [draftId, setDraftId] = useState<string | null>(null);
  useEffect(() => {
    const ending = new AbortController();
    let isDone = false;
    const labels = { before: say('file.trackedBefore'), after: say('file.trackedAfter') };
    const keep = async () => {
      const kept = isDone ? null : await keptAs(reading, ports.store.drafts);
      if (!kept || isDone || ending.signal.aborted) return;
      isDone = true;
      const { drafts, settings } = ports.store;
      if (notice?.issuer && kept.draft.issuer === null)
        await drafts.updateDraft(kept.draft.id, { issuer: notice.issuer });
      const key = deadlineKey(kept.draft.id);
      if (notice?.deadline && (await settings.get(key)) === null)
        await settings.set(key, notice.deadline.slice(0, 10));
      const isKept = !reading.before || (await keepBefore(reading.before, kept, { drafts, labels }));
      if (isKept) setDraftId(kept.draft.id);
    };
    // The panel shows its marks when it has kept the text; a store that is closed is said by the panel.
    shown.watch(() => void keep().catch(() => undefined), ending.signal);
    void keep().catch(() => undefined);
    return () => ending.abort();
  }, [ports, reading, shown, notice, say]);
  return draftId;
}
