import './setup.css';
import './setup-check.css';
import { useMemo, useState } from 'preact/hooks';
import { applyCorrections } from '../../../lib/law/correction.ts';
import { type HearingSetup, readSetup } from '../../../lib/usecase/hearing-setup.ts';
import type { Office } from '../../../lib/usecase/office.ts';
import { emptySetup } from '../../../lib/usecase/setup-defaults.ts';
import { faultsOf, textFaults } from '../../../lib/usecase/setup-faults.ts';
import { Icon } from '../../Icon.tsx';
import { useSay } from '../../say.tsx';
import { useOfficePorts } from '../office-ports.ts';
import { FaultsProvider } from './faults.ts';
import { SetupStep } from './SetupStep.tsx';
import { StepNav } from './StepNav.tsx';
import { useSetupSay } from './setup-say.ts';
import { steps } from './steps.ts';
import { useKept } from './use-kept.ts';

interface NewHearingProps {
  readonly office: Office;
  readonly onBack: () => void;
  readonly onMade: (hearingId: string) => void;
  readonly onDoor: () => void;
}

const key = 'new-hearing';

/** 新建征求意见: step by step, kept in this browser, public only with the last press. */
export function NewHearing({ office, onBack, onMade, onDoor }: NewHearingProps) {
  const say = useSetupSay();
  const common = useSay();
  const { now } = useOfficePorts();
  const kept = useKept(key, readSetup);
  const [reviewed, setReviewed] = useState(false);
  const empty = useMemo(() => emptySetup(now()), [now]);
  const setup = kept.value ?? empty;
  const { text } = setup;
  const ofText = useMemo(() => textFaults(text), [text]);
  const faults = useMemo(() => new Map([...ofText, ...faultsOf(setup)]), [ofText, setup]);
  const tree = useMemo(
    () => text && applyCorrections(text.text, text.recognised, text.corrections),
    [text?.text, text?.recognised, text?.corrections],
  );
  const set = (change: Partial<HearingSetup>) => kept.set({ ...setup, ...change });
  const step = steps[setup.step] ?? 'text';
  const go = (to: number) => {
    set({ step: to });
    if (steps[to] === 'review') setReviewed(true);
    scrollTo(0, 0);
    document.querySelector<HTMLElement>('#setup-step')?.focus();
  };
  if (kept.value === undefined) return <p class="staff-wait">{say('setup.reading')}</p>;
  return (
    <FaultsProvider value={{ faults, all: reviewed }}>
      <div class="setup zt-desk">
        <header class="staff-top">
          <button class="zt-ib" type="button" aria-label={common('common.back')} onClick={onBack}>
            <Icon name="left" />
          </button>
          <h1>{say('setup.new')}</h1>
          <span class="zt-grow" />
          <span
            class={kept.state === 'failed' ? 'zt-err' : 'staff-far'}
            role={kept.state === 'failed' ? 'alert' : undefined}
          >
            {say(`setup.${kept.state}`)}
          </span>
          {kept.value !== null && (
            <button
              class="zt-btn zt-btn--quiet"
              type="button"
              onClick={() => confirm(say('setup.giveUpSure')) && kept.forget()}
            >
              {say('setup.giveUp')}
            </button>
          )}
        </header>
        <div class="zt-ww" />
        <StepNav at={setup.step} hasText={text !== null} onGo={go} />
        <main class={step === 'check' ? 'setup-main setup-main--wide' : 'setup-main'}>
          <h2 id="setup-step" tabIndex={-1}>
            {say(`setup.step.${step}`)}
          </h2>
          <p class="setup-lead">{say(`setup.lead.${step}`)}</p>
          <SetupStep
            step={step}
            setup={setup}
            tree={tree}
            faults={faults}
            office={office}
            onChange={set}
            onGo={(to) => go(steps.indexOf(to))}
            onMade={(id) => {
              kept.forget();
              onMade(id);
            }}
            onDoor={onDoor}
          />
          <nav class="setup-foot" aria-label={say('setup.onwards')}>
            {setup.step > 0 && (
              <button class="zt-btn" type="button" onClick={() => go(setup.step - 1)}>
                {say('setup.previous')}
              </button>
            )}
            {step !== 'review' && (
              <button
                class="zt-btn zt-btn--main"
                type="button"
                disabled={text === null}
                onClick={() => go(setup.step + 1)}
              >
                {say('setup.next')}
              </button>
            )}
          </nav>
        </main>
      </div>
    </FaultsProvider>
  );
}
