import { useMemo } from 'preact/hooks';
import { type Replaced, replacedBy } from '../../lib/usecase/rewrite.ts';
import type { Sendable } from '../../lib/usecase/submit.ts';
import { Icon } from '../Icon.tsx';
import { Note } from '../Note.tsx';
import { useSheetSay } from '../sheet-say.ts';
import { useSubmissions } from '../use-store.ts';
import type { Sheet } from './use-review.ts';

/** The submission to this hearing that the chosen comments were begun as a new wording of. */
export function useReplaced({ all, hearingUrl }: Sheet, chosen: readonly Sendable[]): Replaced | null {
  const originals = useMemo(() => {
    const ids = new Set(chosen.flatMap(({ comment }) => comment.replaces ?? []));
    return all.filter(({ id }) => ids.has(id));
  }, [all, chosen]);
  const rows = useSubmissions(originals).filter((row) => row.hearingUrl === hearingUrl);
  return replacedBy(
    chosen.map(({ comment }) => comment),
    all,
    rows,
  );
}

interface ReplacingProps {
  readonly replaced: Replaced;
  /** The person wants both to stand. */
  readonly apart: boolean;
  readonly onApart: (apart: boolean) => void;
}

/** What taking the place of an earlier submission means, and the way to leave that one as it is. */
export function Replacing({ replaced, apart, onApart }: ReplacingProps) {
  const say = useSheetSay();
  return (
    <Note icon="compare" {...(apart ? {} : { kind: 'warn' as const })}>
      <label class="zt-check">
        <input class="zt-sr" type="checkbox" checked={!apart} onChange={() => onApart(!apart)} />
        <span class={apart ? 'zt-box' : 'zt-box zt-box--on'} aria-hidden="true">
          <Icon name="for" />
        </span>
        <span>{say('submit.replaces', { number: replaced.number })}</span>
      </label>
      <p>{say(apart ? 'submit.apartBody' : 'submit.replacesBody', { number: replaced.number })}</p>
    </Note>
  );
}
