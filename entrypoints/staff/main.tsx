import '../../components/styles/tokens.css';
import '../../components/styles/base.css';
import '../../components/styles/controls.css';
import '../../components/styles/law.css';
import '../../components/styles/graphics.css';
import '../../components/styles/notes.css';
import '../../components/staff/staff.css';
import '../../components/staff/staff-decision.css';
import '../../components/staff/staff-small.css';
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { SayIn } from '../../components/say.tsx';
import { OfficeApp } from '../../components/staff/OfficeApp.tsx';
import { languageFor } from '../../lib/i18n/translate.ts';
import { officeOver } from '../../lib/usecase/office.ts';

const office = officeOver((address, init) => fetch(address, init), location.origin);
const language = languageFor(navigator.languages);

/** Which hearing: in the address behind `#`, so that going back works and nothing of it reaches a server. */
function Page() {
  const [hearingId, setHearingId] = useState(hearingInAddress());
  useEffect(() => {
    const moved = () => setHearingId(hearingInAddress());
    addEventListener('hashchange', moved);
    return () => removeEventListener('hashchange', moved);
  }, []);
  const go = (id: string | null) => {
    location.hash = id === null ? '' : `/${id}`;
  };
  return <OfficeApp office={office} hearingId={hearingId} onHearing={go} />;
}

function hearingInAddress(): string | null {
  return /^#\/([a-z0-9-]{1,64})$/.exec(location.hash)?.[1] ?? null;
}

const root = document.getElementById('app');
if (root)
  render(
    <SayIn language={language}>
      <Page />
    </SayIn>,
    root,
  );
document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
