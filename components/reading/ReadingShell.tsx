import { useEffect, useRef, useState } from 'preact/hooks';
import { targetAt } from '../../lib/usecase/target.ts';
import type { DraftShellProps } from '../DraftView.tsx';
import { later } from '../Later.tsx';
import { BottomSheet } from './BottomSheet.tsx';
import { usePlace } from './place.ts';
import { ReadingBar } from './ReadingBar.tsx';
import { ReadingHead } from './ReadingHead.tsx';
import { ReadingText } from './ReadingText.tsx';
import { type ReadArticle, useArticle } from './use-article.ts';
import { useReadingSay } from './use-reading-say.ts';
import { useWide } from './use-wide.ts';

const PanelView = later(async () => (await import('../PanelView.tsx')).PanelView);
const ContentsSheet = later(async () => (await import('./ContentsSheet.tsx')).ContentsSheet);
const MineSheet = later(async () => (await import('./MineSheet.tsx')).MineSheet);
const MoreSheet = later(async () => (await import('./MoreSheet.tsx')).MoreSheet);

/** What lies over the text. */
export type OpenSheet = 'contents' | 'find' | 'mine' | 'more';

/** The draft in front; whatever else there is comes from below, or stands at the side where there is room. */
export function ReadingShell(props: DraftShellProps) {
  const read = useArticle(props.revision);
  const wide = useWide();
  if (!read) return null;
  return wide ? <Beside {...props} read={read} /> : <Above {...props} read={read} />;
}

interface ReadingProps extends DraftShellProps {
  readonly read: ReadArticle;
}

function Beside({ read, aside, ...panel }: ReadingProps) {
  const point = usePointing(panel);
  return (
    <div class="reading reading--wide">
      <ReadingText {...panel} read={read} whole onPoint={point} />
      <div class="reading-side">{aside ?? <PanelView {...panel} />}</div>
    </div>
  );
}

function Above({ read, aside, ...panel }: ReadingProps) {
  const say = useReadingSay();
  const [sheet, setSheet] = useState<OpenSheet | null>(null);
  const { go } = usePlace();
  const point = usePointing(panel);
  const ground = useRef<HTMLDivElement>(null);
  const { desk } = panel;
  const open = aside !== null || sheet !== null;
  // A comment that is opened lies over the list it was opened from.
  useEffect(() => {
    if (aside !== null && sheet !== 'mine') setSheet(null);
  }, [aside !== null]);
  useEffect(() => {
    if (ground.current) ground.current.inert = open;
  }, [open]);
  const close = () => setSheet(null);
  const choose = (eId: string) => {
    close();
    go(eId);
  };
  return (
    <>
      <div class="reading" ref={ground} aria-hidden={open ? 'true' : undefined}>
        <ReadingHead {...panel} read={read} onOpen={setSheet} />
        <ReadingText {...panel} read={read} whole={false} onPoint={point} />
        <ReadingBar
          onPrevious={read.step(-1)}
          onNext={read.step(1)}
          onComment={() => point(read.article.eId)}
        />
      </div>
      {aside !== null ? (
        <BottomSheet key="aside" name={say('reading.sheet')} onClose={() => desk.show({ kind: 'list' })}>
          {aside}
        </BottomSheet>
      ) : sheet === 'mine' ? (
        <BottomSheet key="mine" name={say('reading.mine')} onClose={close}>
          <MineSheet {...panel} onClose={close} />
        </BottomSheet>
      ) : sheet === 'more' ? (
        <BottomSheet key="more" name={say('reading.more')} onClose={close}>
          <MoreSheet article={read.article.eId} onClose={close} />
        </BottomSheet>
      ) : (
        sheet !== null && (
          <BottomSheet key="contents" name={say('reading.contents')} onClose={close}>
            <ContentsSheet
              revision={panel.revision}
              comments={panel.comments}
              current={read.article.eId}
              searching={sheet === 'find'}
              onChoose={choose}
              onClose={close}
            />
          </BottomSheet>
        )
      )}
    </>
  );
}

/** A tap on a passage begins a comment there, or goes on with the one that is there. */
function usePointing({ revision, desk }: Pick<DraftShellProps, 'revision' | 'desk'>): (eId: string) => void {
  return (eId) => {
    const target = targetAt(revision, eId);
    if (target) desk.startAt(target);
  };
}
