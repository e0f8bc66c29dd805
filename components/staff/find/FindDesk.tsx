import { useState } from 'preact/hooks';
import type { DeskComment } from '../../../lib/hearing/staff/desk.ts';
import type { TagCount } from '../../../lib/hearing/staff/tags.ts';
import { findAll, type Wanted } from '../../../lib/usecase/find-comments.ts';
import type { Office, OfficeRevision, Trouble } from '../../../lib/usecase/office.ts';
import { useVoice } from '../../say.tsx';
import { CommentTable } from '../CommentTable.tsx';
import type { ClauseRow } from '../clauses.ts';
import { DecisionForm } from '../DecisionForm.tsx';
import { NewGroup } from '../NewGroup.tsx';
import { useFindSay } from './find-say.ts';
import { TagTools } from './TagTools.tsx';
import type { Found } from './use-find.ts';
import type { PutTags } from './use-tags.ts';

interface FindDeskProps {
  readonly office: Office;
  readonly hearingId: string;
  readonly revision: OfficeRevision;
  readonly clause: ClauseRow;
  readonly wanted: Wanted;
  readonly found: Found | null;
  readonly trouble: Trouble | null;
  readonly tags: readonly TagCount[];
  readonly onTag: PutTags;
  readonly mayDecide: boolean;
  readonly mayPublish: boolean;
  readonly onMore: () => void;
  readonly onChanged: () => Promise<void>;
}

/** What was found, on whatever clauses: picked, tagged, grouped and decided on together. */
export function FindDesk(props: FindDeskProps) {
  const { office, hearingId, revision, clause, wanted, found, tags, mayDecide, onChanged } = props;
  const say = useFindSay();
  const { language } = useVoice();
  const [picked, setPicked] = useState<ReadonlyMap<string, DeskComment>>(new Map());
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [picking, setPicking] = useState(false);
  // What was picked is shown as it is now: tags and versions change under it.
  const fresh = new Map((found?.comments ?? []).map((each) => [each.id, each]));
  const chosen = [...picked.values()].map((each) => fresh.get(each.id) ?? each);
  const fault = trouble ?? props.trouble;

  const pick = (id: string) => {
    const next = new Map(picked);
    const comment = fresh.get(id);
    if (!next.delete(id) && comment) next.set(id, comment);
    setPicked(next);
  };
  const all = async () => {
    const answer = await findAll(office, hearingId, wanted);
    setTrouble(answer.ok ? null : answer.problem);
    return answer.ok ? answer.value : [];
  };
  const pickAll = async () => {
    setPicking(true);
    setPicked(new Map((await all()).map((each) => [each.id, each])));
    setPicking(false);
  };
  const changed = async () => {
    if (picked.size > (found?.comments.length ?? 0)) {
      const now = new Map((await all()).map((each) => [each.id, each]));
      setPicked(new Map([...picked].map(([id, each]) => [id, now.get(id) ?? each])));
    }
    await onChanged();
  };
  return (
    <>
      <main class="staff-mid" aria-label={say('find.title')}>
        {fault && (
          <p class="zt-err" role="alert">
            {fault.words[language]}
          </p>
        )}
        <div class="staff-tools">
          <h2>{say('find.title')}</h2>
          <span class="zt-grow" />
          {mayDecide && found && found.total > 0 && (
            <>
              <span class="zt-hint" role="status">
                {picking ? say('find.picking') : say('find.picked', { n: picked.size })}
              </span>
              <button class="zt-btn" type="button" disabled={picking} onClick={pickAll}>
                {say('find.pickAll', { n: found.total })}
              </button>
              {picked.size > 0 && (
                <button class="zt-btn" type="button" onClick={() => setPicked(new Map())}>
                  {say('find.pickNone')}
                </button>
              )}
            </>
          )}
        </div>
        {found?.total === 0 && <p class="zt-hint">{say('find.nothing')}</p>}
        {found && found.total > 0 && (
          <section class="staff-group">
            {mayDecide && chosen.length > 0 && (
              <>
                <TagTools
                  comments={chosen}
                  tags={tags}
                  onTag={async (add, remove) => {
                    setTrouble(await props.onTag(chosen, add, remove));
                    await changed();
                  }}
                />
                <NewGroup
                  comments={chosen}
                  onMake={async (name, comments) => {
                    const answer = await office.makeGroup(hearingId, { name, comments });
                    setTrouble(answer.ok ? null : answer.problem);
                    await changed();
                  }}
                />
              </>
            )}
            <CommentTable
              comments={found.comments}
              all={found.total}
              withClause
              picked={new Set(picked.keys())}
              onPick={mayDecide ? pick : null}
              onLook={(number) => office.person(hearingId, number)}
              onMore={props.onMore}
            />
          </section>
        )}
      </main>
      <DecisionForm
        office={office}
        hearingId={hearingId}
        revisionId={revision.id}
        clause={clause}
        groups={[
          {
            id: null,
            group: null,
            comments: chosen,
            people: new Set(chosen.map(({ number }) => number)).size,
            state: 'open',
          },
        ]}
        chosen={{ group: undefined, picked: new Set(picked.keys()) }}
        across
        mayDecide={mayDecide}
        mayPublish={props.mayPublish}
        onDecided={changed}
      />
    </>
  );
}
