import { useEffect, useState } from 'preact/hooks';
import { RowStage } from './row-stage.ts';

/** A stage for the rows of one table, which ends with it. */
export function useStage(): RowStage {
  const [{ stage, ending }] = useState(() => {
    const controller = new AbortController();
    return { stage: new RowStage(controller.signal), ending: controller };
  });
  useEffect(() => () => ending.abort(), [ending]);
  return stage;
}
