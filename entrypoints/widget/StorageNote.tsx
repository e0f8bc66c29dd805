import { useState } from 'preact/hooks';
import { Icon } from '../../components/Icon.tsx';
import { openMail } from '../../components/roads/save-file.ts';
import { documentSurroundings } from '../../components/surroundings.ts';
import { mailToSelf } from '../../lib/usecase/mail-to-self.ts';
import type { Store } from '../../lib/usecase/store-ports.ts';
import { useWidgetSay } from './use-widget-say.ts';

interface StorageNoteProps {
  readonly store: Store;
  /** This document in a tab of its own, where it is no stranger's frame; null where it stands in one already. */
  readonly ownTab: string | null;
}

/** Said before and while anybody writes where nothing is kept: what is lost when, and two ways out. */
export function StorageNote({ store, ownTab }: StorageNoteProps) {
  const say = useWidgetSay();
  const [copied, setCopied] = useState<boolean | null>(null);
  const send = async () => {
    const drafts = await store.drafts.all();
    const found = await Promise.all(drafts.map(({ id }) => store.comments.ofDraft(id)));
    const comments = found.flatMap(({ rows }) => rows.filter(({ deletedAt }) => deletedAt === null));
    const words = {
      support: say('widget.support'),
      oppose: say('widget.oppose'),
      amend: say('widget.amend'),
      ask: say('widget.ask'),
    };
    const letter = mailToSelf(drafts[0]?.title ?? say('widget.letter'), comments, words);
    if (letter.cut) setCopied(await documentSurroundings.copy(letter.text));
    openMail(letter.address);
  };
  return (
    <aside class="widget-note" role="note">
      <p>
        <Icon name="warn" small /> {say('widget.refused')}
      </p>
      <p class="widget-note-acts">
        <button class="zt-btn" type="button" onClick={() => void send()}>
          {say('widget.mail')}
        </button>
        {ownTab && (
          <a class="zt-btn" href={ownTab} target="_blank" rel="noopener">
            {say('widget.ownTab')}
          </a>
        )}
      </p>
      {copied !== null && <p role="status">{say(copied ? 'widget.copied' : 'widget.notCopied')}</p>}
    </aside>
  );
}
