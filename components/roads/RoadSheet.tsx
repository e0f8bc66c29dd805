import '../styles/roads.css';
import { useRef, useState } from 'preact/hooks';
import type { Comment } from '../../lib/comment/comment.ts';
import type { Revision } from '../../lib/comment/revision.ts';
import { type OtherRoad, offeredRoads } from '../../lib/hearing/channels/road.ts';
import type { Hearing } from '../../lib/hearing/protocol/hearing.ts';
import { postableOf } from '../../lib/usecase/post-road.ts';
import { lengthOf } from '../../lib/usecase/submit.ts';
import { SheetFrame, SheetSection } from '../SheetFrame.tsx';
import { useSheetSay } from '../sheet-say.ts';
import { ChosenComments } from '../submit/ChosenComments.tsx';
import { CopyActs } from './CopyActs.tsx';
import { LetterPaper } from './LetterPaper.tsx';
import { NoticePaste } from './NoticePaste.tsx';
import { Posted } from './Posted.tsx';
import { RegulationsFields } from './RegulationsFields.tsx';
import { RoadFoot } from './RoadFoot.tsx';
import { RoadPicker } from './RoadPicker.tsx';
import { RoadPreview } from './RoadPreview.tsx';
import { RoadProblems } from './RoadProblems.tsx';
import { RoadTo } from './RoadTo.tsx';
import { roadFaults } from './road-faults.ts';
import type { FormKey } from './road-form.ts';
import { useRoadSay } from './road-say.ts';
import { SenderFields } from './SenderFields.tsx';
import { usePosting } from './use-posting.ts';
import { usePapers, useRoad } from './use-road.ts';

export interface RoadSheetProps {
  readonly revision: Revision;
  /** Those on this revision. */
  readonly comments: readonly Comment[];
  /** The endpoint, where there is one and it could be read. */
  readonly hearing: Hearing | null;
  /** Chosen before; null: what the notice offers. */
  readonly road: OtherRoad | null;
  /** Back to the endpoint; null where none can be submitted to. */
  readonly onOnline: (() => void) | null;
  readonly onMend: (comment: Comment) => void;
  readonly onPosted: (submissionId: string) => void;
}

/** To whom, how, what, who one is, what they get: the review for every road but the endpoint's own. */
export function RoadSheet(props: RoadSheetProps) {
  const { revision, comments, hearing, onOnline, onMend } = props;
  const say = useRoadSay();
  const sheetSay = useSheetSay();
  const state = useRoad(revision, hearing, props.road);
  const { sendable, unfinished } = postableOf(comments);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState(false);
  const problems = useRef<HTMLDivElement>(null);
  const chosen = sendable.filter(({ id }) => !left.has(id));
  const papers = usePapers(revision, chosen, state);
  const faults = roadFaults(state.road, state.form, say);
  const faultOf = (key: FormKey) =>
    asked ? (faults.find((fault) => fault.key === key)?.words ?? null) : null;
  const { posted, refused, busy, post } = usePosting(
    { revision, comments: chosen, papers, state },
    props.onPosted,
  );
  if (posted) return <Posted {...posted} />;

  const press = () => {
    setAsked(true);
    if (faults.length > 0) problems.current?.focus();
    else void post();
  };
  const choose = (road: OtherRoad | 'online') => {
    setAsked(false);
    if (road === 'online') onOnline?.();
    else state.choose(road);
  };
  const review = {
    sendable: sendable.map((comment) => ({ comment, placed: comment })),
    elsewhere: [],
    unfinished,
  };
  const offered = [...(onOnline ? (['online'] as const) : []), ...offeredRoads(state.offers)];
  return (
    <div class="roads">
      <SheetFrame title={say('road.title')}>
        <RoadProblems refTo={problems} faults={asked ? faults : []} refused={refused} />
        <SheetSection title={say('road.to')}>
          <RoadTo
            road={state.road}
            offers={state.offers}
            form={state.form}
            onField={state.setField}
            faultOf={faultOf}
          />
          {state.road !== 'annotation' && <NoticePaste onNotice={state.readNotice} />}
        </SheetSection>
        <SheetSection title={say('road.how')}>
          <RoadPicker chosen={state.road} offered={offered} onChoose={choose} />
        </SheetSection>
        <SheetSection
          title={say('road.what')}
          note={sheetSay('submit.amount', { n: chosen.length, m: lengthOf(chosen) })}
        >
          <ChosenComments
            sheet={{
              review,
              comments,
              hearing: { limits: { characters: Number.POSITIVE_INFINITY } },
              published: revision,
            }}
            left={left}
            onLeft={setLeft}
            onMend={onMend}
          />
        </SheetSection>
        <SheetSection title={say('road.you')}>
          {state.road === 'regulations' ? (
            <RegulationsFields
              form={state.form}
              keepKey={state.keepKey}
              onField={state.setField}
              onSubmitter={state.setSubmitter}
              onKeepKey={state.setKeepKey}
              faultOf={faultOf}
            />
          ) : (
            <SenderFields {...state} onParticular={state.setParticular} onField={state.setField} />
          )}
        </SheetSection>
        {chosen.length > 0 && (
          <>
            <RoadPreview revision={revision} comments={chosen} state={state} papers={papers} />
            <SheetSection title={say('road.keep')} note={say('road.keepHint')}>
              <CopyActs papers={papers} mailFile={state.road === 'email'} />
            </SheetSection>
          </>
        )}
        <RoadFoot road={state.road} n={chosen.length} busy={busy} onPress={press} />
      </SheetFrame>
      {state.road === 'letter' && chosen.length > 0 && (
        <LetterPaper letter={papers.letter} envelope={papers.envelope} print />
      )}
    </div>
  );
}
