import '../../components/styles/panel.css';
import '../../components/styles/states.css';
import { render } from 'preact';
import { FileDesk } from '../../components/file/FileDesk.tsx';
import { noPage } from '../../components/no-page.ts';
import { type AppPorts, PortsProvider } from '../../components/ports.ts';
import { Spoken } from '../../components/Spoken.tsx';
import { attachmentPage, fetchAttachment, mayFetch } from '../../lib/bridge/attachments.ts';
import type { AttachmentPort } from '../../lib/usecase/file-port.ts';
import { files } from './files.ts';

/** The desk for files. `tab` and `attachment` name a link of the page in that tab. */
export function showFile(root: HTMLElement, ports: Omit<AppPorts, 'page'>, asked: URLSearchParams): void {
  const tabId = Number.parseInt(asked.get('tab') ?? '', 10);
  const address = asked.get('attachment') ?? '';
  const isAttachment = Number.isSafeInteger(tabId) && /^https?:\/\//.test(address) && URL.canParse(address);
  const attachment = isAttachment ? { port: attachmentsOf(tabId), address } : null;
  render(
    <PortsProvider value={{ ...ports, page: noPage }}>
      <Spoken>
        <FileDesk ports={ports} files={files} attachment={attachment} isPasting={asked.has('paste')} />
      </Spoken>
    </PortsProvider>,
    root,
  );
}

function attachmentsOf(tabId: number): AttachmentPort {
  let had = false;
  return {
    async page() {
      const page = await attachmentPage(tabId);
      const [link] = page?.links ?? [];
      if (link) had = await mayFetch(link);
      return page;
    },
    fetch: (link, signal) => fetchAttachment(link, { had, signal }),
  };
}
