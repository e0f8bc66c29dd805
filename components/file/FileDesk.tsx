import './file.css';
import { useCallback, useState } from 'preact/hooks';
import { articlesOf } from '../../lib/law/provision.ts';
import type { AttachmentPage, AttachmentPort, FilePort } from '../../lib/usecase/file-port.ts';
import type { AppPorts } from '../ports.ts';
import { useReadingSay } from '../reading/reading-say.ts';
import { AskAttachment } from './AskAttachment.tsx';
import { ChooseFile } from './ChooseFile.tsx';
import { FileHead } from './FileHead.tsx';
import { OpenedFile } from './OpenedFile.tsx';
import { FileTrouble, ReadingFile } from './ReadingFile.tsx';
import { useFile } from './use-file.ts';
import { useFileDrop } from './use-file-drop.ts';

export interface FileDeskProps {
  readonly ports: Omit<AppPorts, 'page'>;
  readonly files: FilePort;
  /** Where an attachment of a page was asked for: the page, and which of its links. */
  readonly attachment: { readonly port: AttachmentPort; readonly address: string } | null;
  /** The person came to paste the words of a draft. */
  readonly isPasting: boolean;
}

/** A file is chosen, dropped, pasted or fetched, read beside this thread, and opened clause by clause. */
export function FileDesk({ ports, files, attachment, isPasting }: FileDeskProps) {
  const say = useReadingSay();
  const { state, open, stop, another, byParagraph } = useFile(files);
  const [page, setPage] = useState<AttachmentPage | null>(null);
  const isOver = useFileDrop(([file]) => file && open(file));
  const paste = useCallback(
    (words: string) => open(new File([words], say('file.pasted'), { type: 'text/plain' })),
    [open, say],
  );
  const found = useCallback((of: AttachmentPage) => setPage(of), []);
  if (state.kind === 'open' && !articlesOf(state.reading.tree.provisions).next().done) {
    const { name, reading } = state;
    return (
      <OpenedFile key={name} ports={ports} name={name} reading={reading} page={page} onAnother={another} />
    );
  }
  return (
    <main class="file">
      <FileHead />
      <div class={isOver ? 'file-sheet is-over' : 'file-sheet'}>
        {state.kind === 'reading' && (
          <ReadingFile name={state.name} progress={state.progress} onStop={stop} />
        )}
        {state.kind === 'trouble' && <FileTrouble name={state.name} fault={state.fault} />}
        {state.kind === 'open' && (
          <FileTrouble
            name={state.name}
            fault="noArticles"
            acts={
              <button class="zt-btn" type="button" onClick={byParagraph}>
                {say('file.byParagraph')}
              </button>
            }
          />
        )}
        {state.kind === 'waiting' && state.stopped && (
          <p class="file-quiet" role="status">
            {say('file.stopped')}
          </p>
        )}
        {state.kind === 'waiting' && attachment && (
          <AskAttachment attachment={attachment} onPage={found} onFile={open} />
        )}
        {state.kind !== 'reading' && (
          <ChooseFile
            onFile={open}
            onWords={paste}
            isFirst={state.kind === 'waiting' && !attachment}
            isPasting={isPasting}
            isOver={isOver}
          />
        )}
      </div>
    </main>
  );
}
