import { sectionsOf } from '../../lib/statement/sections.ts';
import type { Statement } from '../../lib/statement/statement.ts';
import { clock } from '../../lib/statement/text.ts';
import { timingOf } from '../../lib/statement/timing.ts';

interface PrintedSpeechProps {
  readonly statement: Statement;
}

/** 大字稿: seen on paper only. 15 pt, wide lines, the times in the margin, no part split between pages. */
export function PrintedSpeech({ statement }: PrintedSpeechProps) {
  const { title, speaker, limitSeconds } = statement;
  const { seconds } = timingOf(statement);
  const limit = limitSeconds === null ? '' : `，限时 ${clock(limitSeconds)}`;
  return (
    <article class="s-paper" aria-hidden="true" lang="zh-CN">
      <h1>听证陈述</h1>
      <p class="s-paper-by">
        {title}
        <br />
        {speaker === '' ? '' : `听证陈述人　${speaker}　`}约 {clock(seconds)}
        {limit}
      </p>
      {sectionsOf(statement).map(({ part, question, heading, quote, from }) => (
        <section key={part.id} class="s-paper-part">
          {question !== null && <h2>{question}</h2>}
          <span class="s-paper-at">{clock(from)}</span>
          {heading !== '' && <h3>{heading}</h3>}
          {quote !== '' && <p class="s-paper-quote">{quote}</p>}
          {part.text
            .split('\n')
            .filter((words) => words.trim() !== '')
            .map((words, at) => (
              <p key={`${at}`}>{words}</p>
            ))}
        </section>
      ))}
    </article>
  );
}
