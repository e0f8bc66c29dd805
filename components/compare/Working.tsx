import type { ComponentChildren } from 'preact';
import type { CompareSay } from './say.ts';
import type { Comparing, ComparisonControl } from './use-comparison.ts';

interface WorkingProps {
  readonly comparing: Exclude<Comparing, { state: 'ready' }>;
  readonly control: Pick<ComparisonControl, 'stop' | 'again'>;
  readonly say: CompareSay;
}

/** What is going on where there is no table yet, or why there is none. */
export function Working({ comparing, control, say }: WorkingProps) {
  if (comparing.state === 'working') {
    const { done, of } = comparing;
    return (
      <main class="x-empty" aria-live="polite">
        <h2 class="zt-title">{say('compare.working')}</h2>
        {of > 0 && <p>{say('compare.far', { share: Math.round((100 * done) / of) })}</p>}
        <button class="zt-btn" type="button" onClick={control.stop}>
          {say('compare.stop')}
        </button>
      </main>
    );
  }
  const words = {
    stopped: [say('compare.stopped'), say('compare.stoppedMore')],
    failed: [say('compare.failed'), say('compare.failedMore')],
    missing: [say('compare.missing'), say('compare.missingMore')],
  } as const;
  const [title, more] = words[comparing.state];
  return (
    <Nothing title={title} words={more}>
      {comparing.state !== 'missing' && (
        <button class="zt-btn" type="button" onClick={control.again}>
          {say('compare.again')}
        </button>
      )}
    </Nothing>
  );
}

interface NothingProps {
  readonly title: string;
  readonly words: string;
  readonly children?: ComponentChildren;
}

export function Nothing({ title, words, children }: NothingProps) {
  return (
    <main class="x-empty">
      <h2 class="zt-title">{title}</h2>
      <p>{words}</p>
      {children}
    </main>
  );
}
