import { useRef, useState } from 'preact/hooks';
import type { Attachment, Comment } from '../../lib/comment/comment.ts';
import { type Attached, attachFile, type FileLimits } from '../../lib/usecase/attach-file.ts';
import { FieldError } from '../FieldError.tsx';
import { Icon } from '../Icon.tsx';
import { IconButton } from '../IconButton.tsx';
import { type MoreSay, useMoreSay } from '../more-say.ts';
import { usePorts } from '../ports.ts';
import { sizeWords } from '../size-words.ts';

interface AttachmentsProps {
  readonly comment: Comment;
  /** Null where the receiver takes none. */
  readonly limits: FileLimits | null;
  readonly onChange: (attachments: readonly Attachment[]) => void;
}

/** Files that go with a comment: kept on this device, sent with the submission. */
export function Attachments({ comment, limits, onChange }: AttachmentsProps) {
  const say = useMoreSay();
  const { attachments = [] } = comment;
  const { problem, busy, give } = useGiving(attachments, limits, onChange);
  const picker = useRef<HTMLInputElement>(null);
  if (limits === null && attachments.length === 0) return null;
  const drop = (hash: string) => onChange(attachments.filter((each) => each.hash !== hash));
  return (
    <div class="composer-files">
      {attachments.length > 0 && (
        <ul class="zt-plain" aria-label={say('files.list')}>
          {attachments.map(({ hash, name, size }) => (
            <li key={hash} class="zt-row">
              <Icon name="post" small />
              <span class="zt-grow">{name}</span>
              <span class="zt-state">{sizeWords(size)}</span>
              <IconButton icon="close" label={say('files.drop', { name })} onPress={() => drop(hash)} />
            </li>
          ))}
        </ul>
      )}
      {limits === null ? (
        <p class="zt-hint">{say('files.notTaken')}</p>
      ) : (
        <>
          <button
            class="zt-btn zt-btn--quiet composer-more"
            type="button"
            disabled={busy}
            aria-describedby="composer-files-limits"
            onClick={() => picker.current?.click()}
          >
            <Icon name="plus" small />
            {say(busy ? 'files.reading' : 'files.add')}
          </button>
          <input
            ref={picker}
            type="file"
            hidden
            multiple
            accept=".pdf,.jpg,.jpeg,.png,.docx"
            onChange={({ currentTarget }) => {
              void give([...(currentTarget.files ?? [])]);
              currentTarget.value = '';
            }}
          />
          <p class="zt-hint" id="composer-files-limits">
            {say('files.limits', { size: sizeWords(limits.bytes), n: limits.count })}
          </p>
        </>
      )}
      {problem && <FieldError id="composer-files-error">{problem}</FieldError>}
    </div>
  );
}

/** Keeps the chosen files one after the other; the first that cannot be kept is named. */
function useGiving(
  attachments: readonly Attachment[],
  limits: FileLimits | null,
  onChange: (attachments: readonly Attachment[]) => void,
) {
  const say = useMoreSay();
  const { store } = usePorts();
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const give = async (given: readonly File[]) => {
    if (limits === null) return;
    setBusy(true);
    setProblem(null);
    const all = new Map(attachments.map((each) => [each.hash, each]));
    for (const file of given) {
      if (all.size >= limits.count) {
        setProblem(say('files.tooMany', { n: limits.count }));
        break;
      }
      const attached = await attachFile(file, limits, await store.files());
      if (attached.ok) all.set(attached.attachment.hash, attached.attachment);
      else setProblem(wordsOf(attached.why, { name: file.name, size: sizeWords(limits.bytes) }, say));
    }
    setBusy(false);
    if (all.size !== attachments.length) onChange([...all.values()]);
  };
  return { problem, busy, give };
}

type Why = Extract<Attached, { readonly ok: false }>['why'];

function wordsOf(why: Why, { name, size }: { readonly name: string; readonly size: string }, say: MoreSay) {
  switch (why) {
    case 'too-large':
      return say('files.too-large', { name, size });
    case 'empty':
      return say('files.empty', { name });
    case 'wrong-type':
      return say('files.wrong-type', { name });
    case 'unreadable':
      return say('files.unreadable', { name });
    case 'full':
      return say('files.full', { name });
    default:
      return say('files.failed', { name });
  }
}
