import { useState } from 'preact/hooks';
import { letterText } from '../../lib/export/letter-text.ts';
import { openedMail } from '../../lib/hearing/channels/mailto.ts';
import { useAnnounce } from '../Announcer.tsx';
import { Icon } from '../Icon.tsx';
import { usePorts } from '../ports.ts';
import { saveMail, saveText, saveWord } from './road-acts.ts';
import { useRoadSay } from './road-say.ts';
import { openMail } from './save-file.ts';
import type { Papers } from './use-road.ts';

interface CopyActsProps {
  readonly papers: Papers;
  /** Also as a mail that is not sent yet, with its attachment. */
  readonly mailFile: boolean;
}

/** Copies for the person: Word, text, clipboard, their own mailbox. None of them is a submission. */
export function CopyActs({ papers, mailFile }: CopyActsProps) {
  const say = useRoadSay();
  const { surroundings } = usePorts();
  const announce = useAnnounce();
  const [copied, setCopied] = useState(false);
  const { letter } = papers;
  const copy = async () => {
    setCopied(await surroundings.copy(letterText(letter)));
    announce(say('road.copied'));
  };
  const own = () => {
    const whole = letterText({ ...letter, sender: [] });
    openMail(openedMail({ to: '', requiredWords: '', title: letter.title, whole, brief: letter.title }).link);
  };
  return (
    <div class="road-copies">
      <button class="zt-btn" type="button" data-act="word" onClick={() => void saveWord({ papers })}>
        <Icon name="word" />
        {say('road.saveWord')}
      </button>
      {mailFile && (
        <button
          class="zt-btn"
          type="button"
          data-act="mail-file"
          onClick={() => void saveMail({ papers }, surroundings.newSecret())}
        >
          <Icon name="mail" />
          {say('road.saveMail')}
        </button>
      )}
      <button class="zt-btn" type="button" data-act="text" onClick={() => saveText({ papers })}>
        <Icon name="export" />
        {say('road.saveText')}
      </button>
      <button class="zt-btn" type="button" data-act="copy" onClick={() => void copy()}>
        <Icon name="copy" />
        {say(copied ? 'road.copied' : 'road.copyAll')}
      </button>
      <button class="zt-btn" type="button" data-act="own-mail" onClick={own}>
        <Icon name="mail" />
        {say('road.ownMail')}
      </button>
    </div>
  );
}
