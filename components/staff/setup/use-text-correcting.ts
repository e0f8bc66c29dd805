import { useRef, useState } from 'preact/hooks';
import { type Correction, correct } from '../../../lib/law/correction.ts';
import { withoutLast } from '../../../lib/usecase/correct-outline.ts';
import type { SetupText } from '../../../lib/usecase/hearing-setup.ts';
import { useAnnounce } from '../../Announcer.tsx';
import type { CorrectingActs } from '../../outline-correction/CorrectionList.tsx';
import { useSay } from '../../say.tsx';

interface TextCorrecting extends CorrectingActs {
  /** What came of the last press. */
  readonly told: string | null;
  readonly reset: () => void;
}

/** Corrections of a text that is not published yet: nothing hangs on it, so they are kept as they are made. */
export function useTextCorrecting(text: SetupText, onText: (text: SetupText) => void): TextCorrecting {
  const say = useSay();
  const announce = useAnnounce();
  const [told, setTold] = useState<string | null>(null);
  const latest = useRef(text);
  latest.current = text;
  const tell = (words: string) => {
    setTold(words);
    announce(words);
  };
  const keep = (corrections: readonly Correction[], words: string) => {
    latest.current = { ...latest.current, corrections };
    onText(latest.current);
    tell(words);
  };
  return {
    told,
    async add(correction) {
      const { text: whole, recognised, corrections } = latest.current;
      if (correction === null) return tell(say('correct.cannot'));
      const wanted = [...corrections, correction];
      const isLeftOut = correct(whole, recognised, wanted).leftOut.includes(correction);
      if (isLeftOut) tell(say('correct.cannot'));
      else keep(wanted, say('correct.done'));
    },
    async undo() {
      const { corrections } = latest.current;
      if (corrections.length === 0) return tell(say('correct.nothing'));
      keep(withoutLast(corrections), say('correct.undone'));
    },
    reset: () => keep([], say('correct.wasReset')),
  };
}
