import '../../components/compare/compare.css';
import '../../components/compare/compare-bar.css';
import '../../components/compare/compare-outline.css';
import '../../components/compare/compare-hand.css';
import '../../components/compare/compare-adapt.css';
import '../../components/compare/compare-print.css';
import { render } from 'preact';
import { Workbench } from '../../components/compare/Workbench.tsx';
import { noPage } from '../../components/no-page.ts';
import { type AppPorts, PortsProvider } from '../../components/ports.ts';
import { Spoken } from '../../components/Spoken.tsx';
import { compareBeside } from '../../lib/usecase/compare-beside.ts';

/** Started before the texts are read, so that it is awake by then. */
const beside = compareBeside(
  () => new Worker(new URL('./compare-worker.ts', import.meta.url), { type: 'module' }),
);

/** Two or three revisions of a draft; the one opened last where none is named. */
export function showComparison(
  root: HTMLElement,
  ports: Omit<AppPorts, 'page'>,
  draftId: string | null,
): void {
  // A comparison is read: the ways out of the panel are not offered here.
  const ways = { submit: null, receipt: null, compare: null, file: null, settings: null, close: null };
  render(
    <PortsProvider value={{ ...ports, ways, page: noPage }}>
      <Spoken>
        <Workbench draftId={draftId} beside={beside} />
      </Spoken>
    </PortsProvider>,
    root,
  );
}
