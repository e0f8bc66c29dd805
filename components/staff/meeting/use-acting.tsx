import { useState } from 'preact/hooks';
import type { Answer, Trouble } from '../../../lib/usecase/office.ts';
import { useKitVoice } from './kit-say.ts';
import type { Kit } from './use-kit.ts';

export interface Acting {
  readonly busy: boolean;
  readonly trouble: Trouble | null;
  /** Does it, then reads everything again; true if the endpoint took it. */
  act(work: () => Promise<Answer<unknown>>): Promise<boolean>;
}

/** One act at a time on the hearing; what goes wrong stays on the screen until the next. */
export function useActing({ again }: Pick<Kit, 'again'>): Acting {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const act = async (work: () => Promise<Answer<unknown>>) => {
    if (busy) return false;
    setBusy(true);
    const answer = await work();
    setTrouble(answer.ok ? null : answer.problem);
    await again();
    setBusy(false);
    return answer.ok;
  };
  return { busy, trouble, act };
}

/** What went wrong, in the language on screen. */
export function TroubleLine({ trouble }: { readonly trouble: Trouble | null }) {
  const { language } = useKitVoice();
  if (trouble === null) return null;
  return (
    <p class="zt-err" role="alert">
      {trouble.words[language]}
    </p>
  );
}
