import { faultsOf } from '../../../lib/usecase/post-edit.ts';
import { useVoice } from '../../say.tsx';
import { usePostSay } from './post-say.ts';
import type { PostTable } from './use-post.ts';

interface PostFootProps {
  readonly table: PostTable;
  /** Opinions that a person has to look at. */
  readonly doubtful: number;
  readonly onlyDoubtful: boolean;
  readonly onOnlyDoubtful: (only: boolean) => void;
}

/** How much there is, how much is in doubt, and the button that files what is ready. */
export function PostFoot({ table, doubtful, onlyDoubtful, onOnlyDoubtful }: PostFootProps) {
  const say = usePostSay();
  const { language } = useVoice();
  const { letters, filing, filed, trouble } = table;
  const open = letters.filter((each) => each.filed === null);
  const ready = open.filter((each) => faultsOf(each).length === 0).length;
  const opinions = open.flatMap(({ items }) => items.filter(({ counts }) => counts)).length;
  const said =
    filed === null
      ? []
      : [
          say('post.filed', { n: filed.fresh }),
          ...(filed.before > 0 ? [say('post.filedBefore', { n: filed.before })] : []),
          ...(filed.left > 0 ? [say('post.kept', { n: filed.left })] : []),
        ];
  return (
    <footer class="post-foot">
      <span class="post-sum" role="status">
        {filing
          ? say('post.filing', { a: filing.done, b: filing.all })
          : said.length > 0
            ? said.join(' ')
            : say('post.sum', { n: open.length, m: opinions })}
      </span>
      {trouble && (
        <span class="zt-err" role="alert">
          {trouble.words[language]}
        </span>
      )}
      <span class="zt-grow" />
      {doubtful > 0 || onlyDoubtful ? (
        <>
          <span class="post-doubts">{say('post.toCheck', { n: doubtful })}</span>
          <button
            class="zt-btn"
            type="button"
            aria-pressed={onlyDoubtful}
            onClick={() => onOnlyDoubtful(!onlyDoubtful)}
          >
            {say(onlyDoubtful ? 'post.showAll' : 'post.onlyDoubtful')}
          </button>
        </>
      ) : (
        open.length > 0 && <span class="zt-hint">{say('post.noneToCheck')}</span>
      )}
      {open.length < letters.length && !filing && (
        <button class="zt-btn" type="button" onClick={() => table.put(open)}>
          {say('post.clear')}
        </button>
      )}
      {filing ? (
        <button class="zt-btn" type="button" onClick={table.stop}>
          {say('post.stop')}
        </button>
      ) : (
        <button class="zt-btn zt-btn--main" type="button" disabled={ready === 0} onClick={table.file}>
          {say('post.file', { n: ready })}
        </button>
      )}
    </footer>
  );
}
