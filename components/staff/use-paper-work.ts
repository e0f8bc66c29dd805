import { useRef, useState } from 'preact/hooks';
import { makePaper } from '../../lib/usecase/make-paper.ts';
import { saveFile } from '../save-file.ts';
import { useVoice } from '../say.tsx';
import type { OfferedName } from './papers-offered.ts';

interface Work {
  readonly paper: OfferedName;
  readonly done: number;
  readonly all: number;
}

/** One paper at a time is made on the server and then saved by the browser. */
export function usePaperWork() {
  const { language } = useVoice();
  const [work, setWork] = useState<Work | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const stopping = useRef(new AbortController());
  const start = async (paper: OfferedName, address: string) => {
    stopping.current = new AbortController();
    setFault(null);
    setWork({ paper, done: 0, all: 1 });
    const answer = await makePaper((...asked) => fetch(...asked), address, {
      signal: stopping.current.signal,
      onProgress: (done, all) => setWork({ paper, done, all }),
    });
    setWork(null);
    if (answer.kind === 'made') {
      const { name, type, bytes } = answer.paper;
      saveFile(name, type, new Blob([bytes], { type }));
    }
    if (answer.kind === 'failed') setFault(answer.words[language]);
  };
  return { work, fault, start, stop: () => stopping.current.abort() };
}
