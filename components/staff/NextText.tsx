import { diffWords } from '../../lib/revision/diff.ts';
import { present } from '../../lib/revision/present.ts';
import { HunkRun } from '../HunkRun.tsx';
import { useStaffSay } from './staff-say.ts';

interface NextTextProps {
  readonly original: string;
  /** Null where nothing is proposed yet. */
  readonly text: string | null;
  readonly onText: (text: string | null) => void;
}

/** 拟改条文, with what it changes. */
export function NextText({ original, text, onText }: NextTextProps) {
  const say = useStaffSay();
  const changed = text !== null && text !== original;
  return (
    <div>
      <label class="zt-label" for="staff-next">
        {say('staff.nextText')}
        <small>{say('staff.goesIn')}</small>
      </label>
      <textarea
        class="zt-input zt-input--law"
        id="staff-next"
        lang="zh-CN"
        rows={4}
        maxLength={20_000}
        value={text ?? original}
        onInput={({ currentTarget: { value } }) => onText(value === original ? null : value)}
      />
      {changed && (
        <div class="staff-diff" role="group" aria-label={say('staff.against')}>
          <p class="zt-law zt-law--sm" lang="zh-CN">
            {present(diffWords(original, text)).map((hunk, at) => (
              <HunkRun key={`${at}${hunk.type}`} hunk={hunk} />
            ))}
          </p>
        </div>
      )}
    </div>
  );
}
