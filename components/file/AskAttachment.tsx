import { useEffect, useState } from 'preact/hooks';
import type { AttachmentLink, AttachmentPage, AttachmentPort } from '../../lib/usecase/file-port.ts';
import { Icon } from '../Icon.tsx';
import { useReadingSay } from '../reading/reading-say.ts';
import { StateCard } from '../states/StateCard.tsx';

interface AskAttachmentProps {
  readonly attachment: { readonly port: AttachmentPort; readonly address: string };
  readonly onPage: (page: AttachmentPage) => void;
  readonly onFile: (file: File) => void;
}

type Step = 'looking' | 'asking' | 'fetching' | 'refused' | 'failed' | 'unlisted';

/** Which file from where: nothing is fetched before the person has said so here, and the browser has asked too. */
export function AskAttachment({ attachment, onPage, onFile }: AskAttachmentProps) {
  const say = useReadingSay();
  const { port, address } = attachment;
  const [step, setStep] = useState<Step>('looking');
  const [link, setLink] = useState<AttachmentLink | null>(null);
  useEffect(() => {
    void port.page().then((page) => {
      const found = page?.links.find((each) => each.address === address) ?? null;
      if (page) onPage(page);
      setLink(found);
      setStep(found ? 'asking' : 'unlisted');
    });
  }, [port, address, onPage]);
  const site = new URL(address).host;
  const fetchIt = () => {
    if (!link) return;
    setStep('fetching');
    void port.fetch(link, new AbortController().signal).then((fetched) => {
      if (fetched.kind === 'file') onFile(fetched.file);
      else setStep(fetched.kind);
    });
  };
  if (step === 'looking') return null;
  if (step === 'unlisted') return <Said words={say('file.notListed')} />;
  return (
    <>
      {step === 'refused' && <Said words={say('file.refused')} />}
      {step === 'failed' && <Said words={say('file.notFetched', { site })} />}
      <section class="file-ask">
        <h1 class="zt-title zt-title--plain">{say('file.askTitle')}</h1>
        <p class="file-ask-name">
          <Icon name="word" />
          <b>{link?.words}</b>
        </p>
        <p class="file-ask-address">
          {say('file.askFrom')} <span>{address}</span>
        </p>
        <p>{say('file.askBody', { site })}</p>
        <button class="zt-btn zt-btn--main" type="button" disabled={step === 'fetching'} onClick={fetchIt}>
          {say(step === 'fetching' ? 'file.fetching' : 'file.fetch')}
        </button>
      </section>
    </>
  );
}

function Said({ words }: { readonly words: string }) {
  return (
    <StateCard icon="warn" tone="warn" alert title={words}>
      {null}
    </StateCard>
  );
}
