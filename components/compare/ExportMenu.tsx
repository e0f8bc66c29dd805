import { useEffect, useRef, useState } from 'preact/hooks';
import type { CompareFileKind, ComparePort } from '../../lib/usecase/compare-port.ts';
import { useAnnounce } from '../Announcer.tsx';
import { Icon } from '../Icon.tsx';
import type { IconName } from '../icons.ts';
import { saveFile } from '../save-file.ts';
import tokens from '../styles/tokens.css?inline';
import type { CompareSay } from './say.ts';
import type { Comparison } from './use-comparison.ts';

interface ExportMenuProps {
  readonly comparison: Comparison;
  readonly title: string;
  readonly port: ComparePort;
  readonly say: CompareSay;
}

const papers: readonly { readonly file: CompareFileKind; readonly icon: IconName }[] = [
  { file: 'word', icon: 'word' },
  { file: 'sheet', icon: 'sheet' },
  { file: 'html', icon: 'export' },
  { file: 'decision', icon: 'word' },
  { file: 'akn', icon: 'export' },
];

type Writing =
  | { readonly state: 'none' }
  | { readonly state: 'working'; readonly file: CompareFileKind; readonly done: number; readonly of: number }
  | { readonly state: 'done'; readonly name: string }
  | { readonly state: 'failed'; readonly file: CompareFileKind }
  | { readonly state: 'stopped' };

/** 导出: the papers of the comparison, written beside the page. */
export function ExportMenu({ comparison, title, port, say }: ExportMenuProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [writing, setWriting] = useState<Writing>({ state: 'none' });
  const running = useRef<AbortController | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const announce = useAnnounce();
  useClosing(isOpen, box, (byKey) => {
    setIsOpen(false);
    if (byKey) button.current?.focus();
  });
  useEffect(() => () => running.current?.abort(), []);
  const write = async (file: CompareFileKind) => {
    const ending = new AbortController();
    running.current = ending;
    setIsOpen(false);
    button.current?.focus();
    setWriting({ state: 'working', file, done: 0, of: 0 });
    const { columns, corrections } = comparison;
    const order = {
      file,
      title,
      tokens,
      links: corrections,
      names: columns.map(({ name }) => name),
      revisions: columns.map(({ text, tree }) => ({ text, tree })),
    };
    const answer = await port.file(order, {
      signal: ending.signal,
      onProgress: (done, of) => setWriting({ state: 'working', file, done, of }),
    });
    if (answer.kind === 'file') {
      const { name, type, bytes } = answer.file;
      saveFile(name, type, new Blob([bytes], { type }));
      setWriting({ state: 'done', name });
      announce(say('export.done', { name }));
    } else setWriting(answer.kind === 'stopped' ? { state: 'stopped' } : { state: 'failed', file });
  };
  return (
    <div class="x-export" ref={box}>
      <button
        class="zt-btn"
        type="button"
        aria-expanded={isOpen}
        ref={button}
        onClick={() => setIsOpen(!isOpen)}
      >
        <Icon name="export" />
        {say('export.open')}
      </button>
      {isOpen && (
        <div class="x-papers">
          <ul class="zt-plain">
            {papers.map(({ file, icon }) => (
              <li key={file}>
                <button type="button" onClick={() => void write(file)}>
                  <Icon name={icon} />
                  <b>{say(`export.${file}`)}</b>
                  <small>{say(`export.${file}What`)}</small>
                </button>
              </li>
            ))}
          </ul>
          <p class="zt-hint">{say('export.whole')}</p>
        </div>
      )}
      {!isOpen && writing.state !== 'none' && (
        <div class="x-papers x-writing" role="status">
          <span>{wordsOf(writing, say)}</span>
          {writing.state === 'working' ? (
            <>
              {writing.of > 0 && <progress value={writing.done} max={writing.of} aria-hidden="true" />}
              <button class="zt-btn" type="button" onClick={() => running.current?.abort()}>
                {say('compare.stop')}
              </button>
            </>
          ) : (
            <button class="zt-btn" type="button" onClick={() => setWriting({ state: 'none' })}>
              {say('common.close')}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

function wordsOf(writing: Exclude<Writing, { state: 'none' }>, say: CompareSay): string {
  switch (writing.state) {
    case 'working':
      return say('export.working', { name: say(`export.${writing.file}`) });
    case 'done':
      return say('export.done', { name: writing.name });
    case 'failed':
      return say('export.failed', { name: say(`export.${writing.file}`) });
    case 'stopped':
      return say('export.stopped');
  }
}

/** A press elsewhere or Escape closes. */
function useClosing(
  isOpen: boolean,
  box: { readonly current: HTMLElement | null },
  close: (byKey: boolean) => void,
): void {
  useEffect(() => {
    if (!isOpen) return;
    const elsewhere = ({ target }: Event) => {
      if (!(target instanceof Node) || !box.current?.contains(target)) close(false);
    };
    const escaped = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') close(true);
    };
    document.addEventListener('pointerdown', elsewhere);
    document.addEventListener('keydown', escaped);
    return () => {
      document.removeEventListener('pointerdown', elsewhere);
      document.removeEventListener('keydown', escaped);
    };
  }, [isOpen]);
}
