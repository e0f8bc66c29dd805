import { Note } from '../Note.tsx';
import type { Pages } from '../use-opening.ts';
import { usePagedSay } from './paged-say.ts';

/** What the person should know of a draft that lies over several pages. */
export function PagesNote({ pages }: { readonly pages: Pages }) {
  const say = usePagedSay();
  const { addresses, kept, onAll } = pages;
  if (addresses.length > 1) {
    return (
      <Note icon="list">
        <p>{say('paging.joined', { n: addresses.length })}</p>
      </Note>
    );
  }
  return (
    <Note icon="list">
      <p>{say(kept ? 'paging.kept' : 'paging.more')}</p>
      <div class="zt-row note-acts">
        <button class="zt-btn" type="button" onClick={onAll}>
          {say(kept ? 'paging.again' : 'paging.next')}
        </button>
      </div>
    </Note>
  );
}
