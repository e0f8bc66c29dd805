import type { Notice } from '../../lib/hearing/notice/notice.ts';
import { useReadingSay } from '../reading/reading-say.ts';

interface NoticeBoxProps {
  readonly notice: Notice;
  /** The page that it was read from. */
  readonly address: string;
}

/** What the page of an attachment says: it stays beside the text when the page is left. */
export function NoticeBox({ notice, address }: NoticeBoxProps) {
  const say = useReadingSay();
  const rows: readonly (readonly [string, readonly string[]])[] = [
    [say('file.noticeDeadline'), notice.deadline === null ? [] : [notice.deadline.replace('T', ' ')]],
    [say('file.noticeEmail'), notice.emails],
    [say('file.noticeAddress'), notice.addresses],
    [say('file.noticePhone'), notice.phones],
  ];
  return (
    <details class="notice-box" open>
      <summary>
        {say('file.notice')}
        {notice.title !== null && <span lang="zh-CN">{notice.title}</span>}
      </summary>
      <dl>
        {rows
          .filter(([, values]) => values.length > 0)
          .map(([name, values]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{values.join('；')}</dd>
            </div>
          ))}
      </dl>
      <a href={address} target="_blank" rel="noreferrer">
        {say('file.noticePage')}
      </a>
    </details>
  );
}
