import { SheetFrame } from '../SheetFrame.tsx';
import { PostedBody } from './PostedBody.tsx';
import { useRoadSay } from './road-say.ts';

/** What became of a posting, opened later. */
export function PostedView({ submissionId }: { readonly submissionId: string }) {
  const say = useRoadSay();
  return (
    <SheetFrame narrow title={say('road.title')}>
      <PostedBody submissionId={submissionId} />
    </SheetFrame>
  );
}
