import '../setup/setup.css';
import './people.css';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { AuditEntry, AuditQuery } from '../../../lib/hearing/staff/account.ts';
import type { Trouble } from '../../../lib/usecase/office.ts';
import { peopleOver } from '../../../lib/usecase/office-people.ts';
import { useVoice } from '../../say.tsx';
import { Failed } from '../Failed.tsx';
import { SectionPage } from '../SectionPage.tsx';
import type { SectionProps } from '../section.ts';
import { useStaffSay } from '../staff-say.ts';
import { useActs, usePeopleSay } from './people-say.ts';

/** As many as the endpoint gives at once. */
const page = 100;

/** 操作记录: who did what, newest first, by kind and by words, a page at a time. */
export function AuditDesk(props: SectionProps) {
  const { office, hearingId, onDoor } = props;
  const say = usePeopleSay();
  const staff = useStaffSay();
  const acts = useActs();
  const people = useMemo(() => peopleOver(office), [office]);
  const [query, setQuery] = useState<Pick<AuditQuery, 'act' | 'words'>>({});
  const [entries, setEntries] = useState<readonly AuditEntry[] | null>(null);
  const [problem, setProblem] = useState<Trouble | null>(null);
  const [hasMore, setMore] = useState(false);
  const turn = useRef(0);
  const read = useCallback(
    async (known: readonly AuditEntry[]) => {
      turn.current += 1;
      const own = turn.current;
      const last = known.at(-1);
      const from = last ? { before: last.at, entry: last.entryId } : {};
      const answer = await people.audit(hearingId, { ...query, ...from });
      if (own !== turn.current) return;
      setProblem(answer.ok ? null : answer.problem);
      if (!answer.ok) return;
      setEntries([...known, ...answer.value]);
      setMore(answer.value.length === page);
    },
    [people, hearingId, query],
  );
  useEffect(() => void read([]), [read]);
  const find = (event: SubmitEvent) => {
    event.preventDefault();
    if (!(event.currentTarget instanceof HTMLFormElement)) return;
    const given = new FormData(event.currentTarget);
    setQuery({ act: String(given.get('act')), words: String(given.get('words')).trim() });
  };
  return (
    <SectionPage {...props} here="audit" wide>
      <p class="setup-lead">{say('audit.lead')}</p>
      <h2 class="zt-sr">{staff('staff.section.audit')}</h2>
      <form class="audit-find" onSubmit={find}>
        <select class="zt-input" name="act" aria-label={say('audit.act')}>
          <option value="">{say('audit.any')}</option>
          {[...acts].map(([name, words]) => (
            <option key={name} value={name}>
              {words}
            </option>
          ))}
        </select>
        <input
          class="zt-input"
          name="words"
          maxLength={100}
          aria-label={say('audit.words')}
          placeholder={say('audit.words')}
        />
        <button class="zt-btn" type="submit">
          {say('audit.find')}
        </button>
      </form>
      {problem && <Failed problem={problem} onAgain={() => void read(entries ?? [])} onDoor={onDoor} />}
      {entries === null && problem === null && <p class="staff-wait">{staff('staff.loading')}</p>}
      {entries?.length === 0 && <p class="people-more">{say('audit.none')}</p>}
      {entries !== null && entries.length > 0 && <AuditTable entries={entries} />}
      {entries !== null && entries.length > 0 && (
        <p class="people-more">
          <span role="status">{say('audit.shown', { n: entries.length })}</span>
          {hasMore && (
            <button class="zt-btn" type="button" onClick={() => void read(entries)}>
              {say('audit.more')}
            </button>
          )}
        </p>
      )}
    </SectionPage>
  );
}

function AuditTable({ entries }: { readonly entries: readonly AuditEntry[] }) {
  const say = usePeopleSay();
  const acts = useActs();
  const { language } = useVoice();
  const when = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'medium',
  });
  return (
    <table class="staff-table people-audit">
      <thead>
        <tr>
          {(['when', 'who', 'what', 'subject', 'details'] as const).map((name) => (
            <th key={name} scope="col">
              {say(`audit.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.map(({ entryId, at, login, act, subject, details }) => (
          <tr key={entryId}>
            <td class="zt-num">{when.format(Date.parse(at))}</td>
            <td>{login ?? '—'}</td>
            <td>{acts.get(act) ?? act}</td>
            <td class="people-subject">{subject}</td>
            <td class="people-details">
              {Object.entries(details)
                .map(
                  ([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`,
                )
                .join('; ')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
