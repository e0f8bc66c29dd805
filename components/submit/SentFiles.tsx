import type { Attachment } from '../../lib/comment/comment.ts';
import type { FileLimits } from '../../lib/usecase/attach-file.ts';
import { Icon } from '../Icon.tsx';
import type { SheetSay } from '../sheet-say.ts';
import { useSheetSay } from '../sheet-say.ts';
import { sizeWords } from '../size-words.ts';

/** More files than the receiver takes, a larger one, or none taken at all. */
export type FileExcess =
  | { readonly kind: 'none-taken' }
  | { readonly kind: 'too-many'; readonly most: number }
  | { readonly kind: 'too-large'; readonly name: string; readonly bytes: number };

export function excessOf(files: readonly Attachment[], limits: FileLimits | null): FileExcess | null {
  if (files.length === 0) return null;
  if (limits === null) return { kind: 'none-taken' };
  if (files.length > limits.count) return { kind: 'too-many', most: limits.count };
  const large = files.find(({ size }) => size > limits.bytes);
  return large ? { kind: 'too-large', name: large.name, bytes: limits.bytes } : null;
}

export function excessWords(excess: FileExcess, say: SheetSay): string {
  switch (excess.kind) {
    case 'none-taken':
      return say('submit.filesNotTaken');
    case 'too-many':
      return say('submit.filesTooMany', { n: excess.most });
    case 'too-large':
      return say('submit.fileTooLarge', { name: excess.name, size: sizeWords(excess.bytes) });
  }
}

/** The files that go with the chosen comments, each once. */
export function SentFiles({ files }: { readonly files: readonly Attachment[] }) {
  const say = useSheetSay();
  if (files.length === 0) return null;
  return (
    <ul class="zt-plain submit-files" aria-label={say('submit.files')}>
      {files.map(({ hash, name, size }) => (
        <li key={hash}>
          <Icon name="post" small />
          <span>{name}</span>
          <span class="zt-state">{sizeWords(size)}</span>
        </li>
      ))}
    </ul>
  );
}
