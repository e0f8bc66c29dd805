import type { Envelope } from '../../lib/export/letter-envelope.ts';
import type { LetterWords } from '../../lib/export/letter-words.ts';
import { postcodeBoxes } from '../../lib/export/postcode-boxes.ts';

interface EnvelopePaperProps {
  readonly envelope: Envelope;
  readonly words: LetterWords['envelope'];
}

/** The front of an envelope, to be cut out: postcode in its boxes, address, words, who sends it. */
export function EnvelopePaper({ envelope, words }: EnvelopePaperProps) {
  const { postcode, address, recipient, from } = envelope;
  return (
    <section class="envelope">
      <p class="envelope-hint">{words.title}</p>
      <div class="envelope-front">
        <ol class="envelope-boxes" aria-label={postcode}>
          {postcodeBoxes(postcode).map((sign, at) => (
            <li key={`${at}`}>{sign}</li>
          ))}
        </ol>
        <div class="envelope-to">
          <p>{address}</p>
          <p class="envelope-name">{words.to(recipient)}</p>
          {envelope.words.length > 0 && <p class="envelope-words">{envelope.words.join('　')}</p>}
        </div>
        <div class="envelope-from">
          <p>{[words.from, from.address, from.name].filter((part) => part !== '').join('　')}</p>
          <p>{from.postcode}</p>
        </div>
      </div>
    </section>
  );
}
