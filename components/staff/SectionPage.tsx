import type { ComponentChildren } from 'preact';
import { Icon } from '../Icon.tsx';
import { useSay } from '../say.tsx';
import type { SectionName } from './place.ts';
import { SectionNav } from './SectionNav.tsx';
import type { SectionProps } from './section.ts';
import { useStaffSay } from './staff-say.ts';

interface SectionPageProps extends Pick<SectionProps, 'hearingId' | 'role' | 'onBack'> {
  readonly here: SectionName;
  /** At the right end of the head. */
  readonly aside?: ComponentChildren;
  /** As wide as the window allows. */
  readonly wide?: boolean;
  readonly children: ComponentChildren;
}

/** One part of the work on a hearing, under the head that leads to the others. */
export function SectionPage({
  hearingId,
  role,
  here,
  onBack,
  aside,
  wide = false,
  children,
}: SectionPageProps) {
  const say = useStaffSay();
  const common = useSay();
  return (
    <div class="setup zt-desk">
      <header class="staff-top">
        <button class="zt-ib" type="button" aria-label={common('common.back')} onClick={onBack}>
          <Icon name="left" />
        </button>
        <h1>{say(`staff.section.${here}`)}</h1>
        <SectionNav hearingId={hearingId} role={role} here={here} />
        <span class="zt-grow" />
        {aside}
      </header>
      <div class="zt-ww" />
      <main class={wide ? 'setup-main setup-main--wide' : 'setup-main'}>{children}</main>
    </div>
  );
}
