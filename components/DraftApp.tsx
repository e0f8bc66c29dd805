import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { undoTime } from '../lib/comment/states.ts';
import { recoverLastWords } from '../lib/usecase/autosave.ts';
import { type DraftShellProps, DraftView } from './DraftView.tsx';
import { later } from './Later.tsx';
import { PanelHead } from './PanelHead.tsx';
import { type AppPorts, PortsProvider, usePorts } from './ports.ts';
import { Spoken } from './Spoken.tsx';
import { useSay } from './say.tsx';
import { NoPage, NothingFound, Reading, StoreTrouble } from './states/PageStates.tsx';
import { isElsewhere, useOpening } from './use-opening.ts';

const PagedDraft = later(async () => (await import('./states/PagedDraft.tsx')).PagedDraft);
const WhichDraft = later(async () => (await import('./states/WhichDraft.tsx')).WhichDraft);

interface DraftAppProps {
  readonly ports: AppPorts;
  /** How an open draft is shown. */
  readonly Shell: ComponentType<DraftShellProps>;
}

/** The tree of panel and widget: what it needs of its surroundings comes through the ports. */
export function DraftApp({ ports, Shell }: DraftAppProps) {
  return (
    <PortsProvider value={ports}>
      <Spoken>
        <Opening Shell={Shell} />
      </Spoken>
    </PortsProvider>
  );
}

function Opening({ Shell }: Pick<DraftAppProps, 'Shell'>) {
  useTidying();
  const say = useSay();
  const { opening, readAgain, settle, choosePages } = useOpening();
  if (opening.kind === 'page' && opening.opened.kind === 'open') {
    const { draft, revision } = opening.opened;
    const { paging } = opening.reading;
    const pages = paging && {
      addresses: paging.addresses,
      kept: opening.kept ?? false,
      onAll: () => choosePages('all'),
      isElsewhere: (eId: string) => isElsewhere(opening.reading, eId),
    };
    return (
      <DraftView
        key={revision.id}
        draft={draft}
        revision={revision}
        reading={opening.reading}
        pages={pages}
        Shell={Shell}
      />
    );
  }
  return (
    <main class="panel">
      <PanelHead />
      <h1 class="zt-sr">{say('panel.name')}</h1>
      <div class="panel-list">
        {opening.kind === 'reading' && <Reading />}
        {opening.kind === 'no-page' && <NoPage onAgain={readAgain} />}
        {opening.kind === 'part' && (
          <PagedDraft reading={opening.reading} trouble={opening.trouble} onChoose={choosePages} />
        )}
        {opening.kind === 'page' && opening.opened.kind === 'none' && <NothingFound onAgain={readAgain} />}
        {opening.kind === 'page' && opening.opened.kind === 'trouble' && (
          <StoreTrouble trouble={opening.opened.trouble} onAgain={readAgain} />
        )}
        {opening.kind === 'page' && opening.opened.kind === 'unsure' && (
          <WhichDraft candidates={opening.opened.candidates} onChoose={settle} />
        )}
      </div>
    </main>
  );
}

/** Brings back what a closed window could not write, and takes away what can no longer be brought back. */
function useTidying(): void {
  const { store, surroundings } = usePorts();
  useEffect(() => {
    void recoverLastWords(store).then(() => store.comments.eraseDeleted(surroundings.now() - undoTime));
  }, [store]);
}
