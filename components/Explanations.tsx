import { useState } from 'preact/hooks';
import { sha256OfText } from '../lib/hearing/hash.ts';
import { articlesOf } from '../lib/law/provision.ts';
import { articlesSpokenOf } from '../lib/usecase/official-notes.ts';
import { Icon } from './Icon.tsx';
import { IconButton } from './IconButton.tsx';
import { useMoreSay } from './more-say.ts';
import type { PanelViewProps } from './PanelView.tsx';
import { usePorts } from './ports.ts';
import { useExplanations } from './use-explanations.ts';

/** Texts about the draft that the person pastes; each paragraph is shown beside the article it speaks of. */
export function Explanations({ draft, revision, desk }: PanelViewProps) {
  const say = useMoreSay();
  const { store, surroundings } = usePorts();
  const explanations = useExplanations(draft.id);
  const [text, setText] = useState('');
  const [said, setSaid] = useState('');
  const keep = async () => {
    const numbers = new Set([...articlesOf(revision.tree.provisions)].flatMap(({ number }) => number ?? []));
    const n = articlesSpokenOf(text, numbers);
    if (n === 0) return setSaid(say('notes.nothing'));
    const id = sha256OfText(`${draft.id} ${text}`);
    const savedAt = surroundings.now();
    const kept = await (await store.explanations()).keep({ id, draftId: draft.id, text, savedAt });
    desk.keeping(Promise.resolve(kept));
    if (!kept.ok) return;
    setText('');
    setSaid(say('notes.kept', { n }));
  };
  const drop = (id: string) => desk.keeping(store.explanations().then((all) => all.remove(id)));
  return (
    <section class="explanations">
      <h2 class="panel-chapter">{say('notes.title')}</h2>
      <ul class="zt-plain">
        {explanations.map(({ id, text: words }) => (
          <li key={id} class="zt-row">
            <span class="zt-grow" lang="zh-CN">
              {words.slice(0, 40)}
            </span>
            <IconButton icon="trash" label={say('notes.remove')} onPress={() => drop(id)} />
          </li>
        ))}
      </ul>
      <label class="zt-label" for="explanation">
        {say('notes.add')}
      </label>
      <textarea
        id="explanation"
        class="zt-input"
        rows={3}
        value={text}
        aria-describedby="explanation-how"
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
      <p class="zt-hint" id="explanation-how">
        {say('notes.addHow')}
      </p>
      <button class="zt-btn" type="button" disabled={text.trim() === ''} onClick={() => void keep()}>
        <Icon name="plus" small />
        {say('notes.keep')}
      </button>
      <p role="status" class="zt-hint">
        {said}
      </p>
    </section>
  );
}
