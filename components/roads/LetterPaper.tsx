import type { Letter } from '../../lib/export/letter.ts';
import type { Envelope } from '../../lib/export/letter-envelope.ts';
import { EnvelopePaper } from './EnvelopePaper.tsx';

interface LetterPaperProps {
  readonly letter: Letter;
  readonly envelope: Envelope | null;
  /** For the printer: nothing of it is on the screen. */
  readonly print?: boolean;
}

/** The letter as it will lie on paper: A4, numbered, the envelope on a page of its own. */
export function LetterPaper({ letter, envelope, print = false }: LetterPaperProps) {
  const { words, title, recipient, opening, entries, sender, date, seen } = letter;
  return (
    <div class={print ? 'letter letter--print' : 'letter'} lang={words.language} aria-hidden={print}>
      <article class="letter-page">
        <h2 class="letter-title">{title}</h2>
        <p>{words.greeting(recipient)}</p>
        <p class="letter-indent">{opening}</p>
        {entries.map(({ heading, parts }) => (
          <section key={heading}>
            <h3>{heading}</h3>
            {parts.map(({ label, value }) => (
              <p key={label + value} class="letter-indent">
                <b>{words.line(label, '')}</b>
                {value}
              </p>
            ))}
          </section>
        ))}
        <footer class="letter-end">
          {sender.map(({ label, value }) => (
            <p key={label}>{words.line(label, value.trim())}</p>
          ))}
          <p>{date}</p>
        </footer>
        {seen && <p class="letter-seen">{words.line(words.seen, seen)}</p>}
      </article>
      {envelope && <EnvelopePaper envelope={envelope} words={words.envelope} />}
    </div>
  );
}
