import { type Inputs, useEffect } from 'preact/hooks';

/** Runs with a signal that aborts when the inputs change or the component goes: whatever listens takes it. */
export function useSignal(run: (signal: AbortSignal) => void, inputs: Inputs): void {
  useEffect(() => {
    const ending = new AbortController();
    run(ending.signal);
    return () => ending.abort();
  }, inputs);
}
