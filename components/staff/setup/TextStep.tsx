import '../../file/file.css';
import { useCallback, useEffect } from 'preact/hooks';
import { articlesOf } from '../../../lib/law/provision.ts';
import type { SetupText } from '../../../lib/usecase/hearing-setup.ts';
import { ChooseFile } from '../../file/ChooseFile.tsx';
import { FileTrouble, ReadingFile } from '../../file/ReadingFile.tsx';
import { useFile } from '../../file/use-file.ts';
import { useFileDrop } from '../../file/use-file-drop.ts';
import { useOfficePorts } from '../office-ports.ts';
import { TextField } from './fields.tsx';
import { useSetupSay } from './setup-say.ts';

interface TextStepProps {
  readonly text: SetupText | null;
  readonly onText: (text: SetupText | null) => void;
}

/** 草案文本: a file or words, read in this browser by what reads files for citizens. */
export function TextStep({ text, onText }: TextStepProps) {
  const say = useSetupSay();
  const { files } = useOfficePorts();
  const { state, open, stop, another } = useFile(files);
  // What was checked already is not thrown away by a file that slips.
  const isOver = useFileDrop(([file]) => file && text === null && open(file));
  const paste = useCallback(
    (words: string) => open(new File([words], say('setup.pasted'), { type: 'text/plain' })),
    [open, say],
  );
  useEffect(() => {
    if (state.kind !== 'open') return;
    const { name, reading } = state;
    if (articlesOf(reading.tree.provisions).next().done) return;
    const given = titleAndLabel(reading.tree.title ?? name.replace(/\.\w{2,5}$/, ''));
    onText({ name, text: reading.text, recognised: reading.tree, corrections: [], date: '', ...given });
    another();
  }, [state, onText, another]);
  if (text !== null) return <TextFacts text={text} onText={onText} />;
  const isEmpty = state.kind === 'open' && articlesOf(state.reading.tree.provisions).next().done;
  return (
    <div class={isOver ? 'file-sheet is-over' : 'file-sheet'}>
      {state.kind === 'reading' && <ReadingFile name={state.name} progress={state.progress} onStop={stop} />}
      {state.kind === 'trouble' && <FileTrouble name={state.name} fault={state.fault} />}
      {state.kind === 'open' && isEmpty && <FileTrouble name={state.name} fault="noArticles" />}
      {state.kind !== 'reading' && (
        <ChooseFile
          onFile={open}
          onWords={paste}
          isFirst={state.kind === 'waiting'}
          isTitled={false}
          isOver={isOver}
        />
      )}
    </div>
  );
}

interface TextFactsProps {
  readonly text: SetupText;
  readonly onText: (text: SetupText | null) => void;
}

function TextFacts({ text, onText }: TextFactsProps) {
  const say = useSetupSay();
  const n = [...articlesOf(text.recognised.provisions)].length;
  const leave = () => {
    if (text.corrections.length === 0 || confirm(say('setup.otherSure'))) onText(null);
  };
  return (
    <>
      <p class="setup-file">
        <b>{text.name}</b> {say('setup.read', { n, m: text.text.length })}
        <button class="zt-btn zt-btn--quiet" type="button" onClick={leave}>
          {say('setup.otherText')}
        </button>
      </p>
      <TextField
        at="/revision/title"
        label={say('setup.draftTitle')}
        value={text.title}
        onValue={(title) => onText({ ...text, title })}
      />
      <TextField
        at="/revision/label"
        label={say('setup.revisionLabel')}
        small={say('setup.optional')}
        hint={say('setup.revisionLabelHint')}
        value={text.label}
        onValue={(label) => onText({ ...text, label })}
      />
      <TextField
        at="/revision/date"
        label={say('setup.revisionDate')}
        small={say('setup.optional')}
        type="date"
        value={text.date}
        onValue={(date) => onText({ ...text, date })}
      />
    </>
  );
}

/** 某某条例（草案）（一次审议稿） names the draft and, behind it, which revision this is. */
function titleAndLabel(whole: string): { readonly title: string; readonly label: string } {
  const [, title, label] = /^(.+[）)])[（(]([^（）()]*稿[^（）()]*)[）)]$/.exec(whole) ?? [];
  return title && label ? { title, label } : { title: whole, label: '' };
}
