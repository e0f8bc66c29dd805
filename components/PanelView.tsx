import type { Comment } from '../lib/comment/comment.ts';
import type { Draft, Revision } from '../lib/comment/revision.ts';
import type { Hearing } from '../lib/hearing/protocol/hearing.ts';
import type { Asked } from '../lib/usecase/hearing-port.ts';
import type { Trouble } from '../lib/usecase/store-ports.ts';
import { CommentList } from './CommentList.tsx';
import type { CarryingOver } from './carried/use-carry-over.ts';
import { DraftHead } from './DraftHead.tsx';
import { later } from './Later.tsx';
import { PanelFoot } from './PanelFoot.tsx';
import { PanelHead } from './PanelHead.tsx';
import { useSay } from './say.tsx';
import { PanelNotes } from './states/PanelNotes.tsx';
import { Tabs } from './Tabs.tsx';
import type { Desk, Tab } from './use-desk.ts';
import type { Pages } from './use-opening.ts';

const OutlineTab = later(async () => (await import('./outline-correction/OutlineTab.tsx')).OutlineTab);
const RevisionList = later(async () => (await import('./RevisionList.tsx')).RevisionList);

export interface PanelViewProps {
  readonly draft: Draft;
  readonly revision: Revision;
  /** Null where the draft lies on one page. */
  readonly pages: Pages | null;
  readonly desk: Desk;
  /** Those on this revision. */
  readonly comments: readonly Comment[];
  /** Those on every revision of the draft. */
  readonly all: readonly Comment[];
  /** Records that cannot be read. */
  readonly damaged: number;
  readonly trouble: Trouble | null;
  /** The comments on earlier revisions, on their way to this one. */
  readonly carrying: CarryingOver;
  readonly hearing: Asked<Hearing> | null;
  /** Address of the hearing, from the page or from the person; null where there is none. */
  readonly entry: string | null;
  readonly onEntry: (address: string) => void;
}

/** Head, tabs, list, foot. */
export function PanelView(props: PanelViewProps) {
  const { draft, revision, desk, comments, hearing } = props;
  const say = useSay();
  const tabs: readonly { name: Tab; label: preact.ComponentChildren }[] = [
    { name: 'outline', label: say('panel.outline') },
    {
      name: 'mine',
      label: (
        <>
          {say('panel.mine')}
          {comments.length > 0 && <span class="zt-count">{comments.length}</span>}
        </>
      ),
    },
    { name: 'compare', label: say('panel.compare') },
  ];
  return (
    <main class="panel">
      <PanelHead />
      <DraftHead
        draft={draft}
        revision={revision}
        hearing={hearing?.kind === 'read' ? hearing.value : null}
      />
      <Tabs label={say('panel.tabs')} tabs={tabs} chosen={desk.tab} onChoose={desk.setTab} />
      <div class="panel-list" id="panel-tab" role="tabpanel" aria-labelledby={`tab-${desk.tab}`}>
        <PanelNotes {...props} />
        {desk.tab === 'outline' && <OutlineTab {...props} />}
        {desk.tab === 'mine' && <CommentList {...props} />}
        {desk.tab === 'compare' && <RevisionList {...props} />}
      </div>
      <PanelFoot {...props} />
    </main>
  );
}
