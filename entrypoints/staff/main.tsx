import '../../components/styles/tokens.css';
import '../../components/styles/base.css';
import '../../components/styles/controls.css';
import '../../components/styles/law.css';
import '../../components/styles/graphics.css';
import '../../components/styles/notes.css';
import '../../components/staff/staff.css';
import '../../components/staff/staff-decision.css';
import '../../components/staff/staff-nav.css';
import '../../components/staff/staff-small.css';
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Announcer } from '../../components/Announcer.tsx';
import { SayIn } from '../../components/say.tsx';
import { PostReaderProvider } from '../../components/staff/letters/post-reader.ts';
import { OfficeApp } from '../../components/staff/OfficeApp.tsx';
import { type OfficePorts, OfficePortsProvider } from '../../components/staff/office-ports.ts';
import { hashOf, type OfficePlace, placeIn } from '../../components/staff/place.ts';
import { languageFor } from '../../lib/i18n/translate.ts';
import { fileReader } from '../../lib/importer/file-reader.ts';
import { postReader } from '../../lib/importer/post-files.ts';
import { openDatabase } from '../../lib/store/database.ts';
import { settingsIn } from '../../lib/store/settings.ts';
import { compareBeside } from '../../lib/usecase/compare-beside.ts';
import { officeOver } from '../../lib/usecase/office.ts';

const ports: OfficePorts = {
  files: fileReader(
    () => new Worker(new URL('../workbench/file-worker.ts', import.meta.url), { type: 'module' }),
    new URL('./cmaps/', location.href.replace(/#.*$/, '')).href,
  ),
  // Apart from what citizens keep: the hosted reader has the same origin.
  kept: settingsIn(openDatabase('zhutiao-office')),
  comparison: () =>
    compareBeside(
      () => new Worker(new URL('../workbench/compare-worker.ts', import.meta.url), { type: 'module' }),
    ),
  now: Date.now,
};
const office = officeOver((address, init) => fetch(address, init), location.origin);
const post = postReader(() => new Worker(new URL('./post-worker.ts', import.meta.url), { type: 'module' }));
const language = languageFor(navigator.languages);

/** Going back works, as each place has its own address. */
function Page() {
  const [place, setPlace] = useState(placeIn(location.hash));
  useEffect(() => {
    const moved = () => setPlace(placeIn(location.hash));
    addEventListener('hashchange', moved);
    return () => removeEventListener('hashchange', moved);
  }, []);
  const go = (to: OfficePlace) => {
    location.hash = hashOf(to);
  };
  return <OfficeApp office={office} place={place} onPlace={go} />;
}

const root = document.getElementById('app');
if (root)
  render(
    <SayIn language={language}>
      <OfficePortsProvider value={ports}>
        <PostReaderProvider value={post}>
          <Announcer>
            <Page />
          </Announcer>
        </PostReaderProvider>
      </OfficePortsProvider>
    </SayIn>,
    root,
  );
document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
