import type { Pair } from '../../../lib/revision/alignment.ts';
import { type Link, linksOf } from '../../../lib/usecase/alignment-edit.ts';
import type { ComparedRevision } from '../../../lib/usecase/compare-rows.ts';
import { useSetupSay } from '../setup/setup-say.ts';

interface LinkActsProps {
  readonly pair: Pair;
  readonly sides: { readonly old: ComparedRevision; readonly new: ComparedRevision };
  readonly labelOf: (side: 'old' | 'new', eId: string) => string;
  readonly onLink: (link: Link) => void;
  readonly onPart: (link: Link) => void;
}

/** What can be done with a pair: part two articles, or give one a partner on the other side. */
export function LinkActs({ pair, sides, labelOf, onLink, onPart }: LinkActsProps) {
  const say = useSetupSay();
  const links = linksOf(pair);
  // One that is new takes a former one, one that is gone a new one; a pair takes a further former one.
  const [fresh] = pair.new;
  const [gone] = pair.old;
  const from = fresh === undefined ? 'old' : 'new';
  const own = fresh ?? gone ?? '';
  const to = from === 'new' ? 'old' : 'new';
  const label =
    from === 'new'
      ? say('drafts.linkNew', { new: labelOf('new', own) })
      : say('drafts.linkOld', { old: labelOf('old', own) });
  const others = sides[to].articles.filter(({ eId }) => !pair[to].includes(eId));
  return (
    <div class="align-acts">
      {links.map((link) => (
        <button
          key={`${link.old} ${link.new}`}
          class="zt-btn zt-btn--quiet"
          type="button"
          onClick={() => onPart(link)}
        >
          {say('drafts.unlink', { old: labelOf('old', link.old), new: labelOf('new', link.new) })}
        </button>
      ))}
      <label>
        <span class="zt-hint">{label}</span>
        <select
          class="zt-input"
          value=""
          onChange={({ currentTarget }) => {
            const { value } = currentTarget;
            currentTarget.value = '';
            if (value === '') return;
            onLink(from === 'new' ? { old: value, new: own } : { old: own, new: value });
          }}
        >
          <option value="">{say('drafts.choose')}</option>
          {others.map(({ eId, label: words }) => (
            <option key={eId} value={eId} lang="zh-CN">
              {words.trim()}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
