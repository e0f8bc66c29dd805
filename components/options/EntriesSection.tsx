import { useEffect, useState } from 'preact/hooks';
import type { RevisionHead } from '../../lib/usecase/store-ports.ts';
import { IconButton } from '../IconButton.tsx';
import { useOwnSay } from '../own-say.ts';
import { usePorts } from '../ports.ts';
import { SheetSection } from '../SheetFrame.tsx';

/** Where comments on each kept revision would go; any entry can be taken away. */
export function EntriesSection() {
  const say = useOwnSay();
  const { store } = usePorts();
  const [revisions, setRevisions] = useState<readonly RevisionHead[] | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const look = async () => {
      const drafts = await store.drafts.all();
      const all = await Promise.all(drafts.map(({ id }) => store.drafts.revisionsOf(id)));
      setRevisions(all.flat().filter(({ hearingUrl }) => hearingUrl !== null));
    };
    void look();
  }, [store, turn]);
  const drop = async (id: string) => {
    await store.drafts.updateHead(id, { hearingUrl: null });
    setTurn(turn + 1);
  };
  return (
    <SheetSection title={say('options.entries')}>
      {revisions?.length === 0 && <p class="zt-hint">{say('options.entriesNone')}</p>}
      <ul class="zt-plain options-list">
        {revisions?.map(({ id, title, hearingUrl }) => (
          <li key={id} class="zt-row">
            <span class="zt-grow">
              <span lang="zh-CN">{title}</span>
              <small>{hearingUrl}</small>
            </span>
            <IconButton
              icon="close"
              label={say('options.entryDrop', { title })}
              onPress={() => void drop(id)}
            />
          </li>
        ))}
      </ul>
    </SheetSection>
  );
}
