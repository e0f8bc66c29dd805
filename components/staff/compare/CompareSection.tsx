import '../../compare/compare.css';
import '../../compare/compare-bar.css';
import '../../compare/compare-outline.css';
import '../../compare/compare-hand.css';
import '../../compare/compare-adapt.css';
import '../../compare/compare-print.css';
import './compare-section.css';
import { useCallback, useMemo } from 'preact/hooks';
import type { Hearing } from '../../../lib/hearing/protocol/hearing.ts';
import { bareTitle } from '../../../lib/usecase/compare-headings.ts';
import { Comparer } from '../../compare/Comparer.tsx';
import { compareSay } from '../../compare/say.ts';
import { Icon } from '../../Icon.tsx';
import { useSay, useVoice } from '../../say.tsx';
import { Failed } from '../Failed.tsx';
import { useOfficePorts } from '../office-ports.ts';
import { SectionNav } from '../SectionNav.tsx';
import type { SectionProps } from '../section.ts';
import { useStaffSay } from '../staff-say.ts';
import { useAsked } from '../use-asked.ts';
import { officeSource } from './office-source.ts';
import { useCounts } from './use-counts.tsx';

/** 各稿对照: the hearing's published revisions beside one another, with what was received on each article. */
export function CompareSection(props: SectionProps) {
  const { office, hearingId, onDoor } = props;
  const say = useStaffSay();
  const ask = useCallback(() => office.hearing(hearingId), [office, hearingId]);
  const [asked, again] = useAsked(ask);
  if (asked.state === 'loading') return <p class="staff-wait">{say('staff.loading')}</p>;
  if (asked.state === 'failed')
    return <Failed problem={asked.problem} onAgain={() => void again()} onDoor={onDoor} />;
  return <HearingComparison {...props} hearing={asked.value} />;
}

function HearingComparison({
  office,
  hearingId,
  role,
  onBack,
  hearing,
}: SectionProps & { readonly hearing: Hearing }) {
  const { language } = useVoice();
  const common = useSay();
  const { kept, comparison } = useOfficePorts();
  const beside = useMemo(comparison, [comparison]);
  const ground = useMemo(
    () => ({
      source: officeSource(office, hearingId, kept),
      beside,
      title: bareTitle(hearing.revisions.at(-1)?.title ?? hearing.title),
      heads: hearing.revisions.map(({ id, title, label }) => ({ id, title, name: label ?? title })),
    }),
    [office, hearingId, kept, beside, hearing],
  );
  return (
    <Comparer
      ground={ground}
      useBeside={(chosen, now) => useCounts({ office, hearingId, chosen, comparison: now })}
      before={
        <button class="zt-ib" type="button" aria-label={common('common.back')} onClick={onBack}>
          <Icon name="left" />
        </button>
      }
      behind={<SectionNav hearingId={hearingId} role={role} here="compare" />}
      say={compareSay(language)}
    />
  );
}
