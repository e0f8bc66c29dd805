import '../../components/styles/tokens.css';
import '../../components/styles/base.css';
import '../../components/styles/controls.css';
import '../../components/styles/law.css';
import '../../components/styles/graphics.css';
import '../../components/styles/notes.css';
import type { AppPorts } from '../../components/ports.ts';
import { documentSurroundings } from '../../components/surroundings.ts';
import { openOwnPage } from '../../lib/bridge/own-pages.ts';
import { openStore } from '../../lib/store/store.ts';
import { hearingOver } from '../../lib/usecase/ask-hearing.ts';

const ports: Omit<AppPorts, 'page'> = {
  store: openStore(),
  hearing: hearingOver((address, init) => fetch(address, init)),
  surroundings: documentSurroundings,
  align: async (...asked) => (await import('../panel/align.ts')).align(...asked),
  ways: {
    submit: (revisionId) => openOwnPage('/submit.html', { revision: revisionId }),
    receipt: (submissionId) => openOwnPage('/submit.html', { submission: submissionId }),
    compare: (draftId) => openOwnPage('/workbench.html', { draft: draftId }),
    file: null,
    settings: () => openOwnPage('/options.html'),
    library: () => openOwnPage('/workbench.html'),
    revision: (revisionId, clause = '') => openOwnPage('/workbench.html', { revision: revisionId, clause }),
    statement: (draftId) => openOwnPage('/workbench.html', { statement: draftId }),
    close: null,
  },
};

/**
 * Nothing asked: every draft on this device. `?revision=ID`: one text as it is kept, at a `clause`. `?draft=ID`: its
 * revisions side by side. `?statement=ID`: the statement on it. `?file`: a file to open, `paste`: words to paste; with
 * `tab` and `attachment` one that a page links to.
 */
const asked = new URLSearchParams(location.search);
const root = document.getElementById('app');
if (!root) throw new Error('expected #app');
const [statement, draft] = [asked.get('statement'), asked.get('draft')];
if (asked.has('file')) (await import('./show-file.tsx')).showFile(root, ports, asked);
else if (statement !== null) (await import('./show-statement.tsx')).showStatement(root, ports, statement);
else if (draft !== null) (await import('./show-comparison.tsx')).showComparison(root, ports, draft);
else if (asked.has('revision')) (await import('./show-revision.tsx')).showRevision(root, ports, asked);
else (await import('./show-library.tsx')).showLibrary(root, ports);
