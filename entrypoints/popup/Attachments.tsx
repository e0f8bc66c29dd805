import { Icon } from '../../components/Icon.tsx';
import { openOwnPage } from '../../lib/bridge/own-pages.ts';
import type { AttachmentLink } from '../../lib/usecase/file-port.ts';
import type { PageInFront } from './page-in-front.ts';
import { usePopupSay } from './words.ts';

interface AttachmentsProps {
  readonly page: Extract<PageInFront, { kind: 'none' }>;
}

/** As many as a person reads through; the page lists them all. */
const shown = 8;

/** The files that the page links to; pressing one opens the desk for files, which asks before it fetches. */
export function Attachments({ page }: AttachmentsProps) {
  const say = usePopupSay();
  const open = ({ address }: AttachmentLink) => {
    openOwnPage('/workbench.html', { file: '', tab: String(page.tabId), attachment: address });
    window.close();
  };
  return (
    <section class="pp-att">
      <h2 class="zt-title">{say('popup.attachments')}</h2>
      <p class="pp-s">{say('popup.attachmentsLead')}</p>
      <ul class="zt-plain">
        {page.links.slice(0, shown).map((link) => (
          <li key={link.address}>
            <button type="button" class="pp-file" onClick={() => open(link)}>
              <Icon name="word" />
              <span class="pp-file-n" lang="zh-CN">
                {link.words}
              </span>
              <span class="pp-file-o">{say('popup.openAttachment')}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
