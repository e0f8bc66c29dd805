import { useState } from 'preact/hooks';
import type { DeskComment } from '../../lib/hearing/staff/desk.ts';
import { Ballot } from '../Stance.tsx';
import { useSay, useVoice } from '../say.tsx';
import type { Look } from './ClausePane.tsx';
import { useStaffSay } from './staff-say.ts';

interface CommentTableProps {
  readonly comments: readonly DeskComment[];
  readonly picked: ReadonlySet<string>;
  /** Null where nothing is to be picked. */
  readonly onPick: ((id: string) => void) | null;
  readonly onLook: Look;
}

/** So many at once: a campaign of thousands is read a page at a time. */
const pageSize = 50;

/** Comments as rows, in the order of arrival. */
export function CommentTable({ comments, picked, onPick, onLook }: CommentTableProps) {
  const say = useStaffSay();
  const [shown, setShown] = useState(pageSize);
  const left = comments.length - shown;
  return (
    <>
      <table class="staff-table">
        <thead>
          <tr>
            {onPick && <td />}
            <th scope="col">{say('staff.number')}</th>
            <th scope="col">{say('staff.from')}</th>
            <th scope="col">{say('staff.words')}</th>
            <th scope="col">{say('staff.date')}</th>
          </tr>
        </thead>
        <tbody>
          {comments.slice(0, shown).map((comment) => (
            <tr key={comment.id}>
              {onPick && (
                <td>
                  <input
                    type="checkbox"
                    checked={picked.has(comment.id)}
                    aria-label={say('staff.pick', { n: comment.number })}
                    onChange={() => onPick(comment.id)}
                  />
                </td>
              )}
              <Row comment={comment} onLook={onLook} />
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 && (
        <button class="zt-btn zt-btn--quiet" type="button" onClick={() => setShown(shown + pageSize)}>
          {say('staff.more', { n: Math.min(left, pageSize) })}
        </button>
      )}
    </>
  );
}

function Row({ comment, onLook }: { readonly comment: DeskComment; readonly onLook: Look }) {
  const say = useStaffSay();
  const common = useSay();
  const { language } = useVoice();
  const { number, stance, reason, proposed, receivedAt, disowned } = comment;
  const date = new Date(receivedAt).toLocaleDateString(language === 'zh' ? 'zh-CN' : 'en-GB', {
    month: 'numeric',
    day: 'numeric',
  });
  return (
    <>
      <td class="zt-num">{number}</td>
      <td>
        <Person comment={comment} onLook={onLook} />
      </td>
      <td class="staff-said" lang="zh-CN">
        <span class="zt-sr">{common(`stance.${stance}`)}</span>
        <Ballot stance={stance} /> {reason}
        {proposed !== null && (
          <span class="staff-proposed">
            <span class="zt-hint">{say('staff.proposes')}</span> {proposed}
          </span>
        )}
        {disowned && <span class="staff-tag">{say('staff.disowned')}</span>}
      </td>
      <td class="zt-num">{date}</td>
    </>
  );
}

/** Masked until somebody asks; the endpoint writes down who did. */
function Person({ comment, onLook }: { readonly comment: DeskComment; readonly onLook: Look }) {
  const say = useStaffSay();
  const [known, setKnown] = useState<readonly string[] | null>(null);
  const masked = Object.values(comment.person);
  if (known !== null) return <>{known.join(' · ')}</>;
  if (masked.length === 0) return <>—</>;
  const look = () =>
    void onLook(comment.number).then((answer) => answer.ok && setKnown(Object.values(answer.value.answers)));
  return (
    <>
      {masked[0]}{' '}
      <button class="zt-btn zt-btn--quiet staff-see" type="button" title={say('staff.seeWhy')} onClick={look}>
        {say('staff.see')}
      </button>
    </>
  );
}
