import { useEffect, useState } from 'preact/hooks';
import type { Disposition } from '../../lib/hearing/protocol/status.ts';
import { type GivenReason, reasonList } from '../../lib/hearing/staff/tags.ts';
import type { Office } from '../../lib/usecase/office.ts';
import { useFindSay } from './find/find-say.ts';

interface ReasonOffersProps {
  readonly office: Office;
  readonly hearingId: string;
  /** As it is being typed. */
  readonly reason: string;
  readonly kind: Disposition | null;
  /** Grows with each decision: the list is then read again. */
  readonly turn: number;
  readonly onUse: (reason: string) => void;
}

const shown = 4;

/** Reasons given before that fit what is typed and chosen, most lately used first. */
export function ReasonOffers({ office, hearingId, reason, kind, turn, onUse }: ReasonOffersProps) {
  const say = useFindSay();
  const [known, setKnown] = useState<readonly GivenReason[]>([]);
  useEffect(() => {
    void office
      .ask(`/hearings/${encodeURIComponent(hearingId)}/reasons`, reasonList)
      .then((answer) => answer.ok && setKnown(answer.value.reasons));
  }, [office, hearingId, turn]);
  const offers = offered(known, reason, kind);
  if (offers.length === 0) return null;
  return (
    <div class="reason-offers">
      <span class="zt-hint" id="reasons-used">
        {say('reason.used')}
      </span>
      <ul class="zt-plain" aria-labelledby="reasons-used">
        {offers.map((each) => (
          <li key={`${each.disposition} ${each.reason}`}>
            <button type="button" title={say('reason.use')} onClick={() => onUse(each.reason)}>
              <span lang="zh-CN">{each.reason}</span>
              <small>{say('reason.times', { n: each.comments })}</small>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Those that hold every word typed; of the chosen disposition first. */
export function offered(
  known: readonly GivenReason[],
  reason: string,
  kind: Disposition | null,
): readonly GivenReason[] {
  const typed = reason.trim();
  const words = typed.split(/[\s，。；、,.;]+/u).filter((each) => each !== '');
  const fits = known.filter(
    (each) => each.reason !== typed && words.every((word) => each.reason.includes(word)),
  );
  return fits
    .toSorted((one, other) => Number(other.disposition === kind) - Number(one.disposition === kind))
    .slice(0, shown);
}
