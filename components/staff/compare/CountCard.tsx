import { useState } from 'preact/hooks';
import type { DeskComment } from '../../../lib/hearing/staff/desk.ts';
import { labelOf } from '../../../lib/usecase/article-lines.ts';
import type { ComparedRevision } from '../../../lib/usecase/compare-rows.ts';
import type { Answer, Office } from '../../../lib/usecase/office.ts';
import type { PlacedCount } from '../../../lib/usecase/place-counts.ts';
import { Stance } from '../../Stance.tsx';
import { useVoice } from '../../say.tsx';
import { StanceBar } from '../StanceBar.tsx';
import { useStaffCompareSay } from './staff-compare-say.ts';

interface CountCardProps {
  readonly office: Office;
  readonly hearingId: string;
  readonly placed: PlacedCount;
  readonly revision: ComparedRevision | undefined;
  /** The largest count of all; the bars are on one scale. */
  readonly most: number;
}

/** How many comments an article has and how they lie; their words are read when somebody asks. */
export function CountCard({ office, hearingId, placed, revision, most }: CountCardProps) {
  const say = useStaffCompareSay();
  const [read, setRead] = useState<Answer<DeskComment[]> | 'reading' | null>(null);
  const article = revision?.byId.get(placed.articleEId);
  const open = async () => {
    setRead('reading');
    const { revisionId, articleEId } = placed;
    setRead(await office.comments(hearingId, { revision: revisionId, clause: articleEId }));
  };
  return (
    <article class="x-card x-count">
      <header>
        <span class="zt-cite" lang="zh-CN">
          {say('staffCompare.of', { revision: revision?.name ?? '', label: article ? labelOf(article) : '' })}
        </span>
        <b>{say('staffCompare.count', { n: placed.comments })}</b>
      </header>
      <StanceBar stances={placed.stances} of={most} />
      <button
        class="zt-btn zt-btn--quiet zt-noprint"
        type="button"
        aria-expanded={read !== null}
        onClick={() => (read === null ? void open() : setRead(null))}
      >
        {say(read === null ? 'staffCompare.open' : 'staffCompare.close')}
      </button>
      {read === 'reading' && <p role="status">{say('staffCompare.reading')}</p>}
      {read !== null && read !== 'reading' && <Read answer={read} />}
    </article>
  );
}

/** So many at once: beside an article there may be thousands. */
const pageSize = 20;

function Read({ answer }: { readonly answer: Answer<DeskComment[]> }) {
  const say = useStaffCompareSay();
  const { language } = useVoice();
  const [shown, setShown] = useState(pageSize);
  if (!answer.ok)
    return <p role="alert">{say('staffCompare.failed', { words: answer.problem.words[language] })}</p>;
  const left = answer.value.length - shown;
  return (
    <>
      <ul class="zt-plain x-count-list">
        {answer.value.slice(0, shown).map((comment) => (
          <li key={comment.id} lang="zh-CN">
            <Stance stance={comment.stance} />
            {comment.proposed !== null && <p>{say('staffCompare.proposed', { words: comment.proposed })}</p>}
            {comment.reason !== '' && <p>{comment.reason}</p>}
          </li>
        ))}
      </ul>
      {left > 0 && (
        <button class="zt-btn zt-btn--quiet" type="button" onClick={() => setShown(shown + pageSize)}>
          {say('staffCompare.more', { n: Math.min(left, pageSize) })}
        </button>
      )}
    </>
  );
}
