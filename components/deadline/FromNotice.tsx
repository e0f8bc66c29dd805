import { useEffect, useState } from 'preact/hooks';
import type { Revision } from '../../lib/comment/revision.ts';
import { dayNumber } from '../../lib/i18n/times.ts';
import type { NoticeDeadline } from '../../lib/usecase/notice-deadline.ts';
import { useOwnSay } from '../own-say.ts';

interface FromNoticeProps {
  readonly revision: Revision;
  /** ISO date. */
  readonly onUse: (day: string) => void;
}

/** Where the notice of these reckons. */
const zone = 'Asia/Shanghai';

/** The day that a notice on the page names: shown with its sentence, taken when the person says so. */
export function FromNotice({ revision, onUse }: FromNoticeProps) {
  const say = useOwnSay();
  const [found, setFound] = useState<NoticeDeadline | null>(null);
  useEffect(() => {
    let late = false;
    // Reading a notice is a part of the program of its own.
    void import('../../lib/usecase/notice-deadline.ts').then(({ noticeDeadline }) => {
      if (!late) setFound(noticeDeadline(revision.text));
    });
    return () => {
      late = true;
    };
  }, [revision]);
  if (found === null) return null;
  const day = new Date(dayNumber(found.closesAt - 1, zone) * 86_400_000).toISOString().slice(0, 10);
  return (
    <div class="deadline-notice">
      <p lang="zh-CN">{say('deadline.fromNotice', { sentence: shortened(found.sentence) })}</p>
      <button class="zt-btn" type="button" onClick={() => onUse(day)}>
        {say('deadline.useNotice')}
      </button>
    </div>
  );
}

function shortened(sentence: string): string {
  return sentence.length > 90 ? `${sentence.slice(0, 89)}…` : sentence;
}
