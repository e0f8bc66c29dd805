import { useState } from 'preact/hooks';
import type { Stance } from '../../../lib/comment/comment.ts';
import { stance as stances } from '../../../lib/hearing/protocol/packet.ts';
import type { OfficeRevision } from '../../../lib/usecase/office.ts';
import { cutsIn, isDoubtful } from '../../../lib/usecase/post-edit.ts';
import type { PostItem } from '../../../lib/usecase/post-letter.ts';
import { useSay } from '../../say.tsx';
import { ClauseChoice, type ClauseOption } from './ClauseChoice.tsx';
import { usePostSay } from './post-say.ts';

export interface PostItemRowProps {
  readonly item: PostItem;
  readonly revision: OfficeRevision;
  readonly options: readonly ClauseOption[];
  /** Of the letter it stands in. */
  readonly isFirst: boolean;
  readonly locked: boolean;
  readonly onChange: (change: Partial<PostItem>) => void;
  readonly onJoin: () => void;
  readonly onCut: (offset: number) => void;
  readonly onNewLetter: () => void;
}

/** One opinion of a letter: its words with the sentence that named the clause, the clause, the stance. */
export function PostItemRow(props: PostItemRowProps) {
  const { item, revision, options, isFirst, locked, onChange } = props;
  const say = usePostSay();
  const common = useSay();
  const [cutting, setCutting] = useState(false);
  const doubtful = isDoubtful(item) && !locked;
  const choose = (value: string) => {
    const read = stances.safeParse(value);
    if (read.success) onChange({ stance: read.data satisfies Stance });
  };
  return (
    <li class={doubtful ? 'post-item is-doubtful' : item.counts ? 'post-item' : 'post-item is-out'}>
      <div class="post-words" lang="zh-CN">
        {cutting ? (
          <CutWords words={item.words} onCut={props.onCut} />
        ) : (
          <EvidentWords words={item.words} evidence={item.evidence} />
        )}
        {item.proposed !== null && (
          <p>
            <span class="zt-hint">{say('post.proposes')}</span> {item.proposed}
          </p>
        )}
        {doubtful && (
          <p class="post-why">
            <span class="post-doubt" aria-hidden="true">
              疑
            </span>
            {item.eIds === null && item.place.kind === 'doubtful' && say(`post.why.${item.place.why}`)}
            {item.stance === null && say('post.whyStance')}
          </p>
        )}
      </div>
      {item.counts && (
        <div class="post-chosen">
          <ClauseChoice
            label={say('post.clause')}
            tree={revision.tree}
            options={options}
            locked={locked}
            chosen={item.eIds}
            candidates={item.place.kind === 'doubtful' ? item.place.candidates : []}
            onChoose={(eIds) => onChange({ eIds })}
          />
          <select
            class="zt-input"
            aria-label={say('post.stance')}
            aria-invalid={item.stance === null}
            value={item.stance ?? '-'}
            disabled={locked}
            onChange={({ currentTarget }) => choose(currentTarget.value)}
          >
            {item.stance === null && (
              <option value="-" disabled>
                {say('post.chooseStance')}
              </option>
            )}
            {stances.options.map((each) => (
              <option key={each} value={each}>
                {common(`stance.${each}`)}
              </option>
            ))}
          </select>
        </div>
      )}
      {!locked && (
        <div class="post-acts">
          {!isFirst && (
            <>
              <button class="zt-btn zt-btn--quiet" type="button" onClick={props.onJoin}>
                {say('post.join')}
              </button>
              <button class="zt-btn zt-btn--quiet" type="button" onClick={props.onNewLetter}>
                {say('post.newLetter')}
              </button>
            </>
          )}
          {cutsIn(item.words).length > 1 && (
            <button
              class="zt-btn zt-btn--quiet"
              type="button"
              aria-pressed={cutting}
              onClick={() => setCutting(!cutting)}
            >
              {say(cutting ? 'post.cutDone' : 'post.cut')}
            </button>
          )}
          <button
            class="zt-btn zt-btn--quiet"
            type="button"
            onClick={() => onChange({ counts: !item.counts })}
          >
            {say(item.counts ? 'post.not' : 'post.is')}
          </button>
        </div>
      )}
    </li>
  );
}

/** The words, the sentence that named the clause underlined. */
function EvidentWords({ words, evidence }: { readonly words: string; readonly evidence: string }) {
  const say = usePostSay();
  const at = evidence === '' ? -1 : words.indexOf(evidence);
  if (at < 0) return <p>{words}</p>;
  return (
    <p>
      {words.slice(0, at)}
      <u class="post-evidence" title={say('post.evidence')}>
        {evidence}
      </u>
      {words.slice(at + evidence.length)}
    </p>
  );
}

/** The words with a place to cut behind every sentence but the last. */
function CutWords({ words, onCut }: { readonly words: string; readonly onCut: (offset: number) => void }) {
  const say = usePostSay();
  const cuts = cutsIn(words);
  return (
    <p>
      {cuts.map(({ sentence, end }, at) => (
        <span key={end}>
          {sentence}
          {at < cuts.length - 1 && (
            <button class="zt-btn post-cut" type="button" onClick={() => onCut(end)}>
              {say('post.cutHere')}
            </button>
          )}
        </span>
      ))}
    </p>
  );
}
