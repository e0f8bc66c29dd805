import { useSetupSay } from './setup-say.ts';
import { steps } from './steps.ts';

interface StepNavProps {
  readonly at: number;
  readonly hasText: boolean;
  readonly onGo: (step: number) => void;
}

/** Where one is on the way; every step can be gone to once there is a text. */
export function StepNav({ at, hasText, onGo }: StepNavProps) {
  const say = useSetupSay();
  return (
    <nav class="setup-steps" aria-label={say('setup.steps')}>
      <p class="zt-hint">{say('setup.stepOf', { a: at + 1, b: steps.length })}</p>
      <ol class="zt-plain">
        {steps.map((name, step) => (
          <li key={name}>
            <button
              type="button"
              disabled={!hasText && step > 0}
              aria-current={step === at ? 'step' : undefined}
              onClick={() => onGo(step)}
            >
              <span class="zt-num">{step + 1}</span>{' '}
              <span class="setup-step-name">{say(`setup.step.${name}`)}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
