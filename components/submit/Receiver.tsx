import { Icon } from '../Icon.tsx';
import { useSheetSay } from '../sheet-say.ts';
import type { Sheet } from './use-review.ts';

/** Who gets it, and where that was read. */
export function Receiver({ sheet }: { readonly sheet: Sheet }) {
  const say = useSheetSay();
  const { hearing, hearingUrl, published } = sheet;
  return (
    <div class="submit-to">
      <b lang="zh-CN">{hearing.issuer}</b>
      <p lang="zh-CN">{hearing.title}</p>
      <p>
        <Icon name="link" small /> {say('submit.source', { host: new URL(hearingUrl).host })} ·{' '}
        <a href={published.url} target="_blank" rel="noreferrer">
          {say('submit.notice')}
        </a>
      </p>
    </div>
  );
}
