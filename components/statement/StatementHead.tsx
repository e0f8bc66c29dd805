import { dayWords, foreignZone, timeWords } from '../../lib/i18n/times.ts';
import type { Language } from '../../lib/i18n/translate.ts';
import type { SpeechHearing } from '../../lib/usecase/speech-hearing.ts';
import { useAnnounce } from '../Announcer.tsx';
import { Icon } from '../Icon.tsx';
import { saveFile } from '../save-file.ts';
import { useVoice } from '../say.tsx';
import { Brand } from './StatementApp.tsx';
import { useStatementSay } from './statement-say.ts';
import type { OpenStatement } from './use-statement.ts';

interface StatementHeadProps {
  readonly open: OpenStatement;
  readonly onRehearse: () => void;
}

/** Which hearing, when, how long; rehearsal, Word, large type. */
export function StatementHead({ open, onRehearse }: StatementHeadProps) {
  const say = useStatementSay();
  const { language } = useVoice();
  const announce = useAnnounce();
  const { statement } = open.writing.kept;
  const exportWord = async () => {
    announce(say('speech.exporting'));
    const [{ statementPaper }, { wordType }] = await Promise.all([
      import('../../lib/export/papers/statement-paper.ts'),
      import('../../lib/export/word/write-word.ts'),
    ]);
    const bytes = await statementPaper(statement, 'standard');
    const name = say('speech.fileName', { title: statement.title.replace(/[《》\\/:*?"<>|]/g, '') });
    saveFile(`${name}.docx`, wordType, new Blob([new Uint8Array(bytes)], { type: wordType }));
    announce(say('speech.exported'));
  };
  const title = open.draft.title.replace(/^《|》$/g, '');
  const facts = [
    open.hearing?.title ?? (open.hearing ? say('speech.hearingOn', { title }) : `《${title}》`),
    open.hearing && whenWords(open.hearing, language),
    open.hearing?.place,
    open.hearing?.limitSeconds
      ? say('speech.eachMinutes', { n: Math.round(open.hearing.limitSeconds / 6) / 10 })
      : null,
  ];
  return (
    <header class="s-head">
      <div class="s-top">
        <Brand />
        <h1>{say('speech.title')}</h1>
        <p class="s-facts">{facts.filter(Boolean).join(' · ')}</p>
        <div class="s-acts">
          <button class="zt-btn" type="button" onClick={onRehearse}>
            <Icon name="play" />
            {say('speech.rehearse')}
          </button>
          <button class="zt-btn" type="button" onClick={() => void exportWord()}>
            <Icon name="word" />
            {say('speech.word')}
          </button>
          <button class="zt-btn zt-btn--main" type="button" onClick={() => print()}>
            <Icon name="print" />
            {say('speech.print')}
          </button>
        </div>
      </div>
      <div class="zt-ww" />
    </header>
  );
}

/** 4月9日 9:00, with the zone's name where the device is in another one. */
function whenWords({ when }: SpeechHearing, language: Language): string | null {
  if (when === null) return null;
  const { at, day, timeZone } = when;
  const zone = timeZone === undefined ? null : foreignZone(timeZone, language, at);
  const time = day ? '' : ` ${timeWords(at, language, timeZone)}`;
  return `${dayWords(at, language, timeZone)}${time}${zone === null ? '' : ` (${zone})`}`;
}
