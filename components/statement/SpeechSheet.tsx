import { useEffect, useRef } from 'preact/hooks';
import { timeWords } from '../../lib/i18n/times.ts';
import { type SpeechSection, sectionsOf } from '../../lib/statement/sections.ts';
import { partOfComment } from '../../lib/statement/statement.ts';
import { clock } from '../../lib/statement/text.ts';
import { Icon } from '../Icon.tsx';
import { useVoice } from '../say.tsx';
import { GrowingField } from './GrowingField.tsx';
import { partName } from './part-name.ts';
import type { SpeechProps } from './speech-props.ts';
import { type StatementSay, useStatementSay } from './statement-say.ts';
import type { Saving } from './use-writing.ts';

interface SpeechSheetProps extends SpeechProps {
  readonly saving: Saving;
}

/** The speech as it is spoken, every part of it to be changed; the times stand in the margin. */
export function SpeechSheet(props: SpeechSheetProps) {
  const { statement, on, change, saving } = props;
  const say = useStatementSay();
  const sheet = useRef<HTMLElement>(null);
  const shown = useRef(on);
  useEffect(() => {
    if (shown.current === on) return;
    shown.current = on;
    const section = sheet.current?.querySelector<HTMLElement>(`[data-section="${CSS.escape(on)}"]`);
    if (section && !section.contains(document.activeElement))
      section.scrollIntoView?.({ block: 'nearest', behavior: 'smooth' });
  }, [on]);
  return (
    <article class="s-sheet" aria-label={say('speech.sheet')} ref={sheet}>
      <SavedState saving={saving} say={say} />
      <h2 lang="zh-CN">听证陈述</h2>
      <label class="s-by">
        {say('speech.by')}
        <input
          class="s-speaker"
          value={statement.speaker}
          placeholder={say('speech.byHint')}
          maxLength={60}
          onInput={({ currentTarget }) => change({ kind: 'speaker', speaker: currentTarget.value })}
        />
      </label>
      {sectionsOf(statement).map((section) => (
        <Section key={section.part.id} {...props} section={section} say={say} />
      ))}
    </article>
  );
}

interface SectionProps extends SpeechProps {
  readonly section: SpeechSection;
  readonly say: StatementSay;
}

function Section({ section, statement, comments, on, onTurn, change, say }: SectionProps) {
  const { part, question, heading, quote, from } = section;
  const { id } = part;
  const comment = comments.get(id);
  const own = comment && partOfComment(comment, statement.questions).text;
  return (
    <>
      {question !== null && (
        <h3 class="s-question" lang="zh-CN">
          {question}
        </h3>
      )}
      <section class={id === on ? 's-sec is-on' : 's-sec'} data-section={id}>
        <span class="s-at">
          <span class="zt-sr">{say('speech.from')}</span>
          {clock(from)}
        </span>
        {heading !== '' && <h3 lang="zh-CN">{heading}</h3>}
        {quote !== '' && (
          <p class="s-quote" lang="zh-CN">
            {quote}
          </p>
        )}
        <GrowingField
          label={say('speech.wordsOf', { place: partName(part, say) })}
          value={part.text}
          onFocus={() => onTurn(id)}
          onInput={(text) => change({ kind: 'words', id, text })}
        />
        {own !== undefined && own !== part.text && (
          <button
            class="s-link s-again"
            type="button"
            onClick={() => change({ kind: 'words', id, text: own })}
          >
            <Icon name="undo" small />
            {say('speech.again')}
          </button>
        )}
      </section>
    </>
  );
}

function SavedState({ saving, say }: { readonly saving: Saving; readonly say: StatementSay }) {
  const { language } = useVoice();
  if (saving.kind === 'failed')
    return (
      <p class="zt-err s-saved" role="alert">
        <Icon name="error" small />
        {say(saving.trouble === 'full' ? 'speech.full' : 'speech.notSaved')}
      </p>
    );
  return (
    <p class="s-saved">
      <Icon name="device" small />
      {saving.kind === 'waiting' && say('speech.saving')}
      {saving.kind === 'saved' && say('speech.saved', { time: timeWords(saving.at, language) })}
      {saving.kind === 'still' && say('speech.kept')}
    </p>
  );
}
