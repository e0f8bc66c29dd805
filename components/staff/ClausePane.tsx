import { useState } from 'preact/hooks';
import type { CommentName, DeskComment, GroupChange } from '../../lib/hearing/staff/desk.ts';
import type { TagCount } from '../../lib/hearing/staff/tags.ts';
import type { Answer } from '../../lib/usecase/office.ts';
import { useSay } from '../say.tsx';
import type { Chosen } from './ClauseDesk.tsx';
import { CommentTable } from './CommentTable.tsx';
import type { ClauseRow } from './clauses.ts';
import { TagTools } from './find/TagTools.tsx';
import { GroupCard } from './GroupCard.tsx';
import type { GroupOn } from './groups-on.ts';
import { NewGroup } from './NewGroup.tsx';
import { StanceBar } from './StanceBar.tsx';
import { useStaffSay } from './staff-say.ts';

export type Look = (number: string) => Promise<Answer<{ answers: Record<string, string> }>>;

interface ClausePaneProps {
  readonly clause: ClauseRow;
  readonly state: 'loading' | 'failed' | 'none' | 'ready';
  readonly groups: readonly GroupOn[];
  readonly chosen: Chosen;
  readonly mayDecide: boolean;
  /** One by one, not by group. */
  readonly single: boolean;
  readonly tags: readonly TagCount[];
  readonly onTag: (
    comments: readonly DeskComment[],
    add: readonly string[],
    remove: readonly string[],
  ) => Promise<void>;
  readonly onSingle: (single: boolean) => void;
  readonly onChoose: (chosen: Chosen) => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly onSuggest: () => Promise<void>;
  readonly onMake: (name: string, comments: CommentName[]) => Promise<void>;
  readonly onChange: (groupId: string, change: GroupChange) => Promise<void>;
  readonly onLook: Look;
}

const stances = ['support', 'oppose', 'amend', 'ask'] as const;
const fills = { support: 'for', oppose: 'against', amend: 'edit', ask: 'ask' } as const;

/** The clause's own words, how opinion lies, and the comments by group or one by one. */
export function ClausePane(props: ClausePaneProps) {
  const { clause, state, groups, chosen, mayDecide, single, onChoose, onStep, onSuggest, onMake } = props;
  const say = useStaffSay();
  const common = useSay();
  const [busy, setBusy] = useState(false);
  const all = groups.flatMap(({ comments }) => comments);
  const people = new Set(all.map(({ number }) => number)).size;
  const suggest = async () => {
    setBusy(true);
    await onSuggest();
    setBusy(false);
  };
  const pick = (id: string) => {
    const picked = new Set(chosen.picked);
    if (!picked.delete(id)) picked.add(id);
    onChoose({ ...chosen, picked });
  };
  return (
    <>
      <div class="staff-head">
        <h2 lang="zh-CN">{clause.citation || say('staff.wholeDraft')}</h2>
        <span class="zt-hint" lang="zh-CN">
          {clause.chapter}
        </span>
        <span class="zt-grow" />
        <button class="zt-btn zt-btn--quiet" type="button" onClick={() => onStep(-1)}>
          <kbd>K</kbd> {say('staff.previous')}
        </button>
        <button class="zt-btn zt-btn--quiet" type="button" onClick={() => onStep(1)}>
          <kbd>J</kbd> {say('staff.next')}
        </button>
      </div>
      <div class="staff-law zt-law zt-law--sm" lang="zh-CN">
        {clause.text.split('\n').map((line, at) => line.trim() !== '' && <p key={`${at}`}>{line}</p>)}
      </div>
      {state === 'loading' && <p class="zt-hint">{say('staff.loading')}</p>}
      {state === 'ready' && all.length === 0 && <p class="zt-hint">{say('staff.nobody')}</p>}
      {all.length > 0 && (
        <>
          <div class="staff-sum">
            <StanceBar stances={clause.stances} of={clause.comments} />
            <b class="zt-num">{say('staff.people', { n: all.length, m: people })}</b>
            <span class="staff-legend" aria-hidden="true">
              {stances.map((stance) => (
                <span key={stance}>
                  <i class={`zt-key zt-fill-${fills[stance]}`} />
                  {common(`stance.${stance}`)} {clause.stances[stance] ?? 0}
                </span>
              ))}
            </span>
          </div>
          <div class="staff-tools">
            <h3>{say('staff.groups')}</h3>
            <span class="zt-hint">{say('staff.groupsWhy')}</span>
            <span class="zt-grow" />
            <button
              class="zt-btn"
              type="button"
              aria-pressed={single}
              onClick={() => props.onSingle(!single)}
            >
              {say(single ? 'staff.grouped' : 'staff.oneByOne')}
            </button>
            {mayDecide && (
              <button class="zt-btn" type="button" disabled={busy} onClick={suggest}>
                {say(busy ? 'staff.suggesting' : 'staff.suggest')}
              </button>
            )}
          </div>
          {single ? (
            <section class="staff-group">
              {mayDecide && (
                <NewGroup
                  comments={pickedOf(all, chosen)}
                  onMake={async (name, comments) => {
                    await onMake(name, comments);
                    onChoose({ group: undefined, picked: new Set() });
                  }}
                />
              )}
              {mayDecide && (
                <TagTools
                  comments={pickedOf(all, chosen)}
                  tags={props.tags}
                  onTag={(add, remove) => props.onTag(pickedOf(all, chosen), add, remove)}
                />
              )}
              <CommentTable
                comments={all}
                picked={chosen.picked}
                onPick={mayDecide ? pick : null}
                onLook={props.onLook}
              />
            </section>
          ) : (
            groups.map((each) => (
              <GroupCard
                key={each.id ?? ''}
                of={each}
                chosen={each.id === chosen.group}
                mayDecide={mayDecide}
                onChoose={() => onChoose({ group: each.id, picked: new Set() })}
                onChange={props.onChange}
                onLook={props.onLook}
              />
            ))
          )}
        </>
      )}
    </>
  );
}

function pickedOf(all: readonly DeskComment[], { picked }: Chosen): DeskComment[] {
  return all.filter(({ id }) => picked.has(id));
}
