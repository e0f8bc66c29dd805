import '../styles/roads.css';
import type { ComponentChildren } from 'preact';
import type { Posting } from '../../lib/hearing/channels/posting.ts';
import { Icon } from '../Icon.tsx';
import { useSheetSay } from '../sheet-say.ts';
import { StateCard } from '../states/StateCard.tsx';
import { PostedReady } from './PostedReady.tsx';
import { PostedUnderWay } from './PostedUnderWay.tsx';
import { PostedWent } from './PostedWent.tsx';
import { useRoadSay } from './road-say.ts';
import { usePosted } from './use-posted.ts';

interface PostedBodyProps {
  readonly submissionId: string;
  /** The person's key, where it was just entered. */
  readonly apiKey?: string;
  /** The mail is short: its file is to be attached. */
  readonly attach?: boolean;
  /** Opening or printing it once more, as long as its papers are here. */
  readonly again?: ComponentChildren;
}

/** What became of a posting, and what the person can say or do about it. */
export function PostedBody({ submissionId, apiKey = '', attach = false, again }: PostedBodyProps) {
  const say = useRoadSay();
  const sheetSay = useSheetSay();
  const posting = usePosted(submissionId);
  if (posting === undefined) return null;
  if (posting === null) return <StateCard icon="info" tone="quiet" title={sheetSay('sent.none')} />;
  return (
    <>
      <State posting={posting} apiKey={apiKey} attach={attach} again={again} />
      <details class="full-text">
        <summary>
          <Icon name="down" small />
          {say('posted.said')}
        </summary>
        <pre class="posted-words">{posting.words}</pre>
      </details>
    </>
  );
}

interface StateProps extends Required<Pick<PostedBodyProps, 'apiKey' | 'attach'>> {
  readonly posting: Posting;
  readonly again: ComponentChildren;
}

function State({ posting, apiKey, attach, again }: StateProps) {
  switch (posting.state) {
    case 'prepared':
      return <PostedReady posting={posting} attach={attach} again={again} />;
    case 'queued':
    case 'sending':
    case 'unknown':
      return <PostedUnderWay posting={posting} apiKey={apiKey} />;
    default:
      return <PostedWent posting={posting} />;
  }
}
