import { useState } from 'preact/hooks';
import type { DraftTree } from '../../../lib/law/provision.ts';
import type { HearingSetup } from '../../../lib/usecase/hearing-setup.ts';
import type { NoticeValue } from '../../../lib/usecase/notice-values.ts';
import { Icon } from '../../Icon.tsx';
import { useSetupSay } from './setup-say.ts';

interface NoticeFillProps {
  readonly tree: DraftTree | null;
  readonly onTake: (take: NoticeValue['take']) => void;
}

/** What an official notice tells, value by value with its sentence; nothing is taken but by a press. */
export function NoticeFill({ tree, onTake }: NoticeFillProps) {
  const say = useSetupSay();
  const [words, setWords] = useState('');
  const [values, setValues] = useState<readonly NoticeValue[] | null>(null);
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const read = async () => {
    // Reading a notice is a part of the program of its own.
    const { valuesOfNotice } = await import('../../../lib/usecase/notice-values.ts');
    setTaken(new Set());
    setValues(valuesOfNotice(words, tree));
  };
  const take = (chosen: readonly NoticeValue[]) => {
    onTake((setup: HearingSetup) => chosen.reduce((so, value) => value.take(so), setup));
    setTaken(new Set([...taken, ...chosen.map(({ id }) => id)]));
  };
  const open = values?.filter(({ id }) => !taken.has(id)) ?? [];
  return (
    <details class="setup-notice">
      <summary>{say('setup.notice')}</summary>
      <p class="zt-hint">{say('setup.noticeLead')}</p>
      <textarea
        class="zt-input"
        rows={5}
        aria-label={say('setup.noticeWords')}
        value={words}
        onInput={({ currentTarget }) => setWords(currentTarget.value)}
      />
      <button class="zt-btn" type="button" disabled={words.trim() === ''} onClick={() => void read()}>
        {say('setup.noticeRead')}
      </button>
      <div aria-live="polite">
        {values?.length === 0 && <p class="zt-hint">{say('setup.noticeNone')}</p>}
        {values !== null && values.length > 0 && <p>{say('setup.noticeFound', { n: values.length })}</p>}
      </div>
      <ul class="zt-plain">
        {values?.map((value) => (
          <li key={value.id} class="setup-value">
            <p>
              <span class="zt-hint">{say(`setup.value.${value.field}`)}</span>{' '}
              <b lang="zh-CN">{value.value}</b>
            </p>
            <blockquote class="zt-law zt-law--sm" lang="zh-CN">
              {value.sentence}
            </blockquote>
            {taken.has(value.id) ? (
              <span class="zt-state">
                <Icon name="for" small />
                {say('setup.taken')}
              </span>
            ) : (
              <button
                class="zt-btn"
                type="button"
                aria-label={say('setup.takeValue', { value: value.value })}
                onClick={() => take([value])}
              >
                {say('setup.take')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {open.length > 1 && (
        <button class="zt-btn" type="button" onClick={() => take(open)}>
          {say('setup.takeAll', { n: open.length })}
        </button>
      )}
    </details>
  );
}
