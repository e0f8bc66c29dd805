import { useState } from 'preact/hooks';
import type { Revision } from '../lib/comment/revision.ts';
import type { Hearing } from '../lib/hearing/protocol/hearing.ts';
import type { Asked } from '../lib/usecase/hearing-port.ts';
import { useMoreSay } from './more-say.ts';
import { usePorts } from './ports.ts';

interface HearingEntryProps {
  readonly revision: Revision;
  /** It is kept with the revision now. */
  readonly onUse: (address: string) => void;
}

/** The address of a hearing, from the person: tried, named, and only then used. */
export function HearingEntry({ revision, onUse }: HearingEntryProps) {
  const say = useMoreSay();
  const { hearing, store } = usePorts();
  const [open, setOpen] = useState(false);
  const [address, setAddress] = useState('');
  const [asked, setAsked] = useState<Asked<Hearing> | 'asking' | null>(null);
  const url = webAddress(address);
  const look = async () => {
    if (url === null) return setAsked({ kind: 'invalid' });
    setAsked('asking');
    setAsked(await hearing.hearing(url));
  };
  const use = async () => {
    if (url === null) return;
    const kept = await store.drafts.updateHead(revision.id, { hearingUrl: url });
    if (kept.ok) onUse(url);
  };
  if (!open) {
    return (
      <button class="zt-btn zt-btn--quiet" type="button" onClick={() => setOpen(true)}>
        {say('entry.have')}
      </button>
    );
  }
  const found = asked !== null && asked !== 'asking' && asked.kind === 'read' ? asked.value : null;
  return (
    <div class="entry">
      <label class="zt-hint" for="entry-address">
        {say('entry.label')}
      </label>
      <input
        id="entry-address"
        class="zt-input"
        type="url"
        inputMode="url"
        value={address}
        aria-describedby="entry-how"
        onInput={({ currentTarget }) => {
          setAddress(currentTarget.value.trim());
          setAsked(null);
        }}
      />
      <p class="zt-hint" id="entry-how">
        {say('entry.how')}
      </p>
      <p role="status">{wordsOf(asked, say)}</p>
      <button
        class="zt-btn"
        type="button"
        disabled={address === '' || asked === 'asking'}
        onClick={() => void (found ? use() : look())}
      >
        {say(found ? 'entry.use' : 'entry.check')}
      </button>
    </div>
  );
}

function webAddress(typed: string): string | null {
  const url = URL.parse(typed);
  return url && /^https?:$/.test(url.protocol) ? url.href : null;
}

function wordsOf(asked: Asked<Hearing> | 'asking' | null, say: ReturnType<typeof useMoreSay>): string {
  if (asked === null) return '';
  if (asked === 'asking') return say('entry.checking');
  if (asked.kind === 'read')
    return say('entry.found', { title: asked.value.title, issuer: asked.value.issuer });
  return say(asked.kind === 'unreachable' ? 'entry.unreachable' : 'entry.wrong');
}
