import { dayWords } from '../../lib/i18n/times.ts';
import type { EarlierStatement } from '../../lib/usecase/own-data-ports.ts';
import { useVoice } from '../say.tsx';
import { useStatementSay } from './statement-say.ts';

interface EarlierStatementsProps {
  readonly earlier: readonly EarlierStatement[];
  readonly onBringBack: (at: number) => void;
}

/** What the speech was on another device when both were put together: nothing that was written is lost. */
export function EarlierStatements({ earlier, onBringBack }: EarlierStatementsProps) {
  const say = useStatementSay();
  const { language } = useVoice();
  if (earlier.length === 0) return null;
  return (
    <details class="s-earlier">
      <summary>{say('speech.earlier', { n: earlier.length })}</summary>
      <ul class="zt-plain">
        {earlier.map(({ statement, updatedAt }, at) => (
          <li key={`${updatedAt}.${at}`}>
            <span>
              {say('speech.earlierOf', {
                date: dayWords(updatedAt, language),
                n: statement.parts.filter(({ kind }) => kind === 'comment').length,
              })}
            </span>
            <button class="zt-btn" type="button" onClick={() => onBringBack(at)}>
              {say('speech.bringBack')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
