import { useState } from 'preact/hooks';
import type { DeskComment } from '../../lib/hearing/staff/desk.ts';
import { Ballot } from '../Stance.tsx';
import { useSay, useVoice } from '../say.tsx';
import { Disowned, Disowning, TakenUpNote } from './assign/CommentFacts.tsx';
import type { Look } from './ClausePane.tsx';
import { channelWords, usePictureSay } from './picture/picture-say.ts';
import { useStaffSay } from './staff-say.ts';

interface CommentTableProps {
  readonly comments: readonly DeskComment[];
  readonly picked: ReadonlySet<string>;
  /** Null where nothing is to be picked. */
  readonly onPick: ((id: string) => void) | null;
  readonly onLook: Look;
  /** How many there are in all, where not all have come yet … */
  readonly all?: number;
  /** … and how to have more of them. */
  readonly onMore?: () => void;
  /** The clauses stand in a column, where they are not all on one. */
  readonly withClause?: boolean;
}

/** So many at once: a campaign of thousands is read a page at a time. */
const pageSize = 50;

/** Comments as rows, in the order of arrival. */
export function CommentTable(props: CommentTableProps) {
  const { comments, picked, onPick, onLook, onMore, withClause = false } = props;
  const say = useStaffSay();
  const [shown, setShown] = useState(pageSize);
  const left = (props.all ?? comments.length) - Math.min(shown, comments.length);
  const more = () => {
    setShown(shown + pageSize);
    if (shown + pageSize > comments.length) onMore?.();
  };
  return (
    <>
      <table class="staff-table">
        <thead>
          <tr>
            {onPick && <td />}
            <th scope="col">{say('staff.number')}</th>
            <th scope="col">{say('staff.channel')}</th>
            <th scope="col">{say('staff.from')}</th>
            {withClause && <th scope="col">{say('staff.clause')}</th>}
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
              <Row comment={comment} withClause={withClause} onLook={onLook} />
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 && (
        <button class="zt-btn zt-btn--quiet" type="button" onClick={more}>
          {say('staff.more', { n: Math.min(left, pageSize) })}
        </button>
      )}
    </>
  );
}

interface RowProps extends Required<Pick<CommentTableProps, 'onLook' | 'withClause'>> {
  readonly comment: DeskComment;
}

function Row({ comment, withClause, onLook }: RowProps) {
  const say = useStaffSay();
  const common = useSay();
  const { language } = useVoice();
  const picture = usePictureSay();
  const { number, stance, reason, proposed, receivedAt, receivedOn, channel, tags, targets } = comment;
  const date = new Date(receivedOn ?? receivedAt).toLocaleDateString(language === 'zh' ? 'zh-CN' : 'en-GB', {
    month: 'numeric',
    day: 'numeric',
  });
  return (
    <>
      <td class="zt-num">{number}</td>
      <td class="staff-way">{channelWords(picture, channel)}</td>
      <td>
        <Person comment={comment} onLook={onLook} />
      </td>
      {withClause && (
        <td class="staff-where" lang="zh-CN">
          {targets.map(({ citation }) => citation || say('staff.wholeDraft')).join('、')}
        </td>
      )}
      <td class="staff-said" lang="zh-CN">
        <span class="zt-sr">{common(`stance.${stance}`)}</span>
        <Ballot stance={stance} /> {reason}
        {proposed !== null && (
          <span class="staff-proposed">
            <span class="zt-hint">{say('staff.proposes')}</span> {proposed}
          </span>
        )}
        {tags.map((tag) => (
          <span key={tag} class="staff-tag staff-own-tag">
            {tag}
          </span>
        ))}
        <TakenUpNote comment={comment} />
        <Disowned comment={comment} />
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
  if (known !== null) {
    return (
      <>
        {known.join(' · ')} <Disowning comment={comment} />
      </>
    );
  }
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
