import type { OtherRoad } from '../../lib/hearing/channels/road.ts';
import { SheetFrame } from '../SheetFrame.tsx';
import { CopyActs } from './CopyActs.tsx';
import { LetterPaper } from './LetterPaper.tsx';
import { PostedBody } from './PostedBody.tsx';
import { useRoadSay } from './road-say.ts';
import { openMail } from './save-file.ts';
import type { Papers } from './use-road.ts';

export interface PostedProps {
  readonly submissionId: string;
  readonly road: OtherRoad;
  /** As they were when it went out of hand; with the sender's name, which is kept nowhere else. */
  readonly papers: Papers;
  readonly apiKey: string;
}

/** Right after: what the person does next, and the papers as long as this page is open. */
export function Posted({ submissionId, road, papers, apiKey }: PostedProps) {
  const say = useRoadSay();
  return (
    <div class="roads">
      <SheetFrame narrow title={say('road.title')}>
        <PostedBody
          submissionId={submissionId}
          apiKey={apiKey}
          attach={road === 'email' && papers.mail.attach}
          again={
            <>
              {road === 'email' && (
                <button class="zt-btn" type="button" onClick={() => openMail(papers.mail.link)}>
                  {say('posted.openMail')}
                </button>
              )}
              {road === 'letter' && (
                <button class="zt-btn" type="button" onClick={() => print()}>
                  {say('road.goLetter')}
                </button>
              )}
            </>
          }
        />
        {(road === 'email' || road === 'letter' || road === 'file') && (
          <div class="posted-copies">
            <CopyActs papers={papers} mailFile={road === 'email'} />
          </div>
        )}
      </SheetFrame>
      {road === 'letter' && <LetterPaper letter={papers.letter} envelope={papers.envelope} print />}
    </div>
  );
}
