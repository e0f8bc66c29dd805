import type { Revision } from '../../lib/comment/revision.ts';
import { type Translate, translator } from '../../lib/i18n/translate.ts';
import * as words from '../../lib/i18n/words/reread.ts';
import { readableLanguages } from '../../lib/law/readable-languages.ts';
import { usePorts } from '../ports.ts';
import { useVoice } from '../say.tsx';
import { useOutlined } from './use-corrected.ts';
import type { Correcting } from './use-correcting.ts';

interface DraftLanguageProps {
  readonly revision: Revision;
  readonly correcting: Correcting;
}

/** Stands for no language in the list. */
const auto = 'auto';

/** Which language the draft is read as, and the choice of another. */
export function DraftLanguage({ revision, correcting }: DraftLanguageProps) {
  const { store, surroundings } = usePorts();
  const { language: own } = useVoice();
  const say: Translate<typeof words.zh> = translator(words.zh, own === 'zh' ? words.zh : words.en);
  const outlined = useOutlined(revision.id);
  const now = outlined?.recognised.language ?? revision.tree.language;
  const names = new Intl.DisplayNames([own === 'zh' ? 'zh-CN' : 'en'], { type: 'language' });
  const choose = async (chosen: string) => {
    const { readInLanguage } = await import('../../lib/usecase/read-in-language.ts');
    const ports = { corrections: store.corrections, now: surroundings.now };
    const answer = await readInLanguage(revision.id, chosen === auto ? null : chosen, ports);
    if (answer.kind === 'trouble') return correcting.tell(say('reread.failed'));
    if (answer.kind === 'no-articles')
      return correcting.tell(
        say('reread.noArticles', { language: chosen === auto ? say('reread.auto') : nameOf(names, chosen) }),
      );
    correcting.tell(
      say('reread.done', { language: nameOf(names, answer.language) }),
      ...correcting.rehungWords(answer.rehung),
    );
  };
  const listed = readableLanguages.some(({ language }) => language === now);
  return (
    <label class="correction-language">
      <span>{say('reread.label')}</span>
      <select class="zt-input" value={now} onChange={({ currentTarget }) => void choose(currentTarget.value)}>
        <option value={auto}>{say('reread.auto')}</option>
        {!listed && <option value={now}>{nameOf(names, now)}</option>}
        {readableLanguages.map(({ language, labels }) => (
          <option key={language} value={language}>
            {`${nameOf(names, language)}  ${labels}`}
          </option>
        ))}
      </select>
      <span class="zt-hint">{say('reread.hint')}</span>
    </label>
  );
}

/** Traditional characters without a place are Taiwan's. */
function nameOf(names: Intl.DisplayNames, language: string): string {
  return names.of(language === 'zh-Hant' ? 'zh-Hant-TW' : language) ?? language;
}
