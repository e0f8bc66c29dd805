import type { ComponentChildren } from 'preact';
import { Icon } from '../Icon.tsx';
import { useSay } from '../say.tsx';
import type { SectionName } from './place.ts';
import { SectionNav } from './SectionNav.tsx';
import type { SectionProps } from './section.ts';

interface SectionTopProps extends Pick<SectionProps, 'hearingId' | 'role' | 'onBack'> {
  readonly title: string;
  readonly here: SectionName;
  readonly children?: ComponentChildren;
}

/** The head of every part of the office's work: back, what it is, the other parts, and what this part puts there. */
export function SectionTop({ title, here, hearingId, role, onBack, children }: SectionTopProps) {
  const common = useSay();
  return (
    <>
      <header class="staff-top">
        <button class="zt-ib" type="button" aria-label={common('common.back')} onClick={onBack}>
          <Icon name="left" />
        </button>
        <h1 lang="zh-CN">{title}</h1>
        <span class="zt-grow" />
        {children}
        <SectionNav hearingId={hearingId} role={role} here={here} />
      </header>
      <div class="zt-ww" />
    </>
  );
}
