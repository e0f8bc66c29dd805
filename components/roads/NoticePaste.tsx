import { useState } from 'preact/hooks';
import { Icon } from '../Icon.tsx';
import { useRoadSay } from './road-say.ts';

/** Where the notice is on another page: its words, read here and kept nowhere. */
export function NoticePaste({ onNotice }: { readonly onNotice: (text: string) => void }) {
  const say = useRoadSay();
  const [open, setOpen] = useState(false);
  return (
    <details class="road-more" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <Icon name="down" small />
        {say('road.paste')}
      </summary>
      <label class="zt-sr" for="road-notice">
        {say('road.pasteLabel')}
      </label>
      <textarea
        class="zt-input"
        id="road-notice"
        rows={4}
        aria-describedby="road-notice-help"
        onInput={({ currentTarget }) => onNotice(currentTarget.value)}
      />
      <p class="submit-help" id="road-notice-help">
        {say('road.pasteHint')}
      </p>
    </details>
  );
}
