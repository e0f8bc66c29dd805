import type { Comment } from '../../lib/comment/comment.ts';
import type { Revision } from '../../lib/comment/revision.ts';
import { articleOf } from '../../lib/usecase/comment-list.ts';
import { headingsOfArticles } from '../../lib/usecase/compare-headings.ts';
import { useComposeVoice } from '../compose-say.ts';
import { IconButton } from '../IconButton.tsx';
import { headingWords, placeWords } from '../place-words.ts';
import { QuotedClause } from './QuotedClause.tsx';

interface PlaceHeadProps {
  readonly revision: Revision;
  readonly comment: Comment;
  /** Null where there are no neighbours. */
  readonly onStep: ((by: 1 | -1) => void) | null;
}

/** What the comment is about: citation, chapter, the clause's words with the quoted ones marked. */
export function PlaceHead({ revision, comment, onStep }: PlaceHeadProps) {
  const { say } = useComposeVoice();
  const [target] = comment.targets;
  return (
    <>
      <div class="composer-place">
        <div>
          <h2 class="zt-cite" id="composer-place" lang={target?.citation ? 'zh-CN' : undefined}>
            {target?.citation || say('place.whole')}
          </h2>
          <PlaceLine revision={revision} eId={target?.eId ?? ''} />
        </div>
        {onStep && (
          <div class="zt-row">
            <IconButton icon="up" label={say('common.previous')} onPress={() => onStep(-1)} />
            <IconButton icon="down" label={say('common.next')} onPress={() => onStep(1)} />
          </div>
        )}
      </div>
      {target && target.eId !== '' && <QuotedClause target={target} revision={revision} />}
    </>
  );
}

/** 第三章　养犬行为规范; in English: Article 16, paragraph 1 · Chapter 3. */
function PlaceLine({ revision: { tree }, eId }: { readonly revision: Revision; readonly eId: string }) {
  const { language, say } = useComposeVoice();
  if (language === 'en') {
    const words = [placeWords(language, say, { tree, eId }), headingWords(language, say, { tree, eId })];
    return <p>{words.filter((each) => each !== '').join(' · ')}</p>;
  }
  const heading = headingsOfArticles(tree.provisions).get(articleOf(tree, eId) ?? '');
  return heading ? <p lang="zh-CN">{heading.words}</p> : null;
}
