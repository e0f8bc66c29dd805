import type { Comment } from '../../lib/comment/comment.ts';
import type { Revision } from '../../lib/comment/revision.ts';
import { commentsText, letterText } from '../../lib/export/letter-text.ts';
import { annotationOf } from '../../lib/hearing/channels/annotation.ts';
import { fitsRegulations, seeAttached } from '../../lib/hearing/channels/regulations.ts';
import { fileNameFor } from '../../lib/usecase/road-papers.ts';
import { Icon } from '../Icon.tsx';
import { LetterPaper } from './LetterPaper.tsx';
import type { RoadForm } from './road-form.ts';
import { useRoadSay } from './road-say.ts';
import type { Papers, RoadState } from './use-road.ts';

interface RoadPreviewProps {
  readonly revision: Revision;
  readonly comments: readonly Comment[];
  readonly state: RoadState;
  readonly papers: Papers;
}

/** Word for word what will be sent and to whom, by the chosen road. */
export function RoadPreview(props: RoadPreviewProps) {
  const say = useRoadSay();
  return (
    <details class="full-text" id="full-text">
      <summary>
        <Icon name="down" small />
        {say('road.preview')}
      </summary>
      <div class="road-preview">
        <Preview {...props} />
      </div>
    </details>
  );
}

function Preview({ revision, comments, state, papers }: RoadPreviewProps) {
  const say = useRoadSay();
  const { road, form } = state;
  const { letter, mail, envelope } = papers;
  const lang = letter.words.language;
  switch (road) {
    case 'email':
      return (
        <>
          <p>{say('road.previewTo', { to: mail.mail.to })}</p>
          <p>{say('road.previewSubject', { subject: mail.mail.subject })}</p>
          <p>{say(mail.attach ? 'road.tooLongForMail' : 'road.fitsMail')}</p>
          <pre lang={lang}>{mail.mail.body}</pre>
          <p>{say('road.previewAttachment', { name: fileNameFor(letter, 'docx') })}</p>
          {mail.attach && (
            <>
              <p>{say('road.previewAttachmentText')}</p>
              <pre lang={lang}>{letterText(letter)}</pre>
            </>
          )}
        </>
      );
    case 'letter':
      return <LetterPaper letter={letter} envelope={envelope} />;
    case 'file':
      return (
        <>
          <p>{say('road.previewFiles', { names: fileNames(papers).join('、') })}</p>
          <pre lang={lang}>{letterText(letter)}</pre>
        </>
      );
    case 'regulations': {
      const text = commentsText(letter);
      const fits = fitsRegulations(text);
      return (
        <>
          <p>{say('road.previewTo', { to: form.document })}</p>
          <p>{say('road.previewFields', { fields: regulationsFields(form).join(', ') })}</p>
          {!fits && (
            <>
              <p>{say('road.asAttachment')}</p>
              <pre>{seeAttached}</pre>
              <p>{say('road.previewAttachment', { name: 'comments.docx' })}</p>
              <p>{say('road.previewAttachmentText')}</p>
            </>
          )}
          <pre lang={lang}>{fits ? text : letterText(letter)}</pre>
        </>
      );
    }
    case 'annotation':
      return (
        <>
          <p>{say('road.previewTo', { to: form.container })}</p>
          <pre>
            {comments.map((each) => JSON.stringify(annotationOf(each, revision), null, 2)).join('\n\n')}
          </pre>
        </>
      );
  }
}

export function fileNames({ letter }: Pick<Papers, 'letter'>): readonly string[] {
  return ['docx', 'md', 'json'].map((extension) => fileNameFor(letter, extension));
}

function regulationsFields(form: RoadForm): string[] {
  const { submitter, firstName, lastName, organization, organizationType, receiptMail } = form;
  const who =
    submitter === 'INDIVIDUAL'
      ? [firstName, lastName]
      : submitter === 'ORGANIZATION'
        ? [organization, organizationType]
        : [];
  return [submitter, ...who, receiptMail].filter((part) => part.trim() !== '');
}
