import { useMemo } from 'preact/hooks';
import { sha256OfText } from '../../../lib/hearing/hash.ts';
import { applyCorrections } from '../../../lib/law/correction.ts';
import type { NextRevision, SetupText } from '../../../lib/usecase/hearing-setup.ts';
import type { Office, OfficeRevision } from '../../../lib/usecase/office.ts';
import { textFaults } from '../../../lib/usecase/setup-faults.ts';
import { Note } from '../../Note.tsx';
import { CheckStep } from '../setup/CheckStep.tsx';
import { FaultsProvider } from '../setup/faults.ts';
import { useSetupSay } from '../setup/setup-say.ts';
import { TextStep } from '../setup/TextStep.tsx';
import type { Kept } from '../setup/use-kept.ts';
import { AlignStep } from './AlignStep.tsx';
import { PublishStep } from './PublishStep.tsx';

export interface NextDraftProps {
  readonly office: Office;
  readonly hearingId: string;
  /** The revision in force. */
  readonly last: OfficeRevision | null;
  readonly kept: Kept<NextRevision>;
  readonly onPublished: () => void;
  /** Somebody else has published one meanwhile. */
  readonly onStale: () => Promise<void>;
  readonly onClose: () => void;
  readonly onDoor: () => void;
}

const steps = ['text', 'check', 'align', 'publish'] as const;

/** 公布下一稿: text, articles, alignment, the one press. Corrections are dropped where the revision before is another. */
export function NextDraft({ last, kept, onClose, ...rest }: NextDraftProps) {
  const say = useSetupSay();
  const empty: NextRevision = { step: 0, text: null, earlier: null, corrections: [] };
  const found = kept.value ?? empty;
  const next =
    found.earlier === (last?.id ?? null) ? found : { ...found, earlier: last?.id ?? null, corrections: [] };
  const set = (change: Partial<NextRevision>) => kept.set({ ...next, ...change });
  const { text } = next;
  const tree = useMemo(
    () => text && applyCorrections(text.text, text.recognised, text.corrections),
    [text?.text, text?.recognised, text?.corrections],
  );
  const isSame = useMemo(() => text !== null && sha256OfText(text.text) === last?.id, [text?.text, last]);
  const step = steps[text === null ? 0 : next.step] ?? 'text';
  const at = steps.indexOf(step);
  const go = (to: number) => {
    set({ step: to });
    scrollTo(0, 0);
  };
  /** Another outline has other articles: what was said of the old ones is void. */
  const setText = (to: SetupText | null) => {
    const isOther = to?.text !== text?.text || to?.corrections !== text?.corrections;
    set({ text: to, ...(isOther ? { corrections: [] } : {}) });
  };
  const faults = useMemo(() => textFaults(text), [text]);
  return (
    <FaultsProvider value={{ faults, all: text !== null }}>
      <p class="zt-hint">{say('setup.stepOf', { a: at + 1, b: steps.length })}</p>
      <h2 id="setup-step">{say(`drafts.step.${step}`)}</h2>
      {kept.state === 'failed' && <p class="zt-err">{say('setup.failed')}</p>}
      {isSame && (
        <Note icon="warn" kind="warn">
          {say('drafts.same')}
        </Note>
      )}
      {step === 'text' && <TextStep text={text} onText={setText} />}
      {step === 'check' && text && <CheckStep text={text} onText={setText} />}
      {step === 'align' && text && tree && (
        <AlignStep
          last={last}
          fresh={text.text}
          tree={tree}
          corrections={next.corrections}
          onCorrections={(corrections) => set({ corrections })}
        />
      )}
      {step === 'publish' && text && tree && (
        <PublishStep
          {...rest}
          last={last}
          text={text}
          tree={tree}
          next={next}
          faults={faults}
          forget={kept.forget}
          onStep={(to) => go(steps.indexOf(to))}
        />
      )}
      <nav class="setup-foot" aria-label={say('setup.onwards')}>
        <button class="zt-btn" type="button" onClick={() => (at === 0 ? onClose() : go(at - 1))}>
          {say('setup.previous')}
        </button>
        {kept.value && (
          <button
            class="zt-btn zt-btn--quiet"
            type="button"
            onClick={() => {
              if (!confirm(say('drafts.giveSure'))) return;
              kept.forget();
              onClose();
            }}
          >
            {say('drafts.give')}
          </button>
        )}
        {step !== 'publish' && (
          <button
            class="zt-btn zt-btn--main"
            type="button"
            disabled={text === null || isSame}
            onClick={() => go(at + 1)}
          >
            {say('setup.next')}
          </button>
        )}
      </nav>
    </FaultsProvider>
  );
}
