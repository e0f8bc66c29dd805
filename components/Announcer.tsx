import { type ComponentChildren, createContext } from 'preact';
import { useCallback, useContext, useState } from 'preact/hooks';

const AnnounceContext = createContext<(words: string) => void>(() => {});

/** One polite voice for the whole document: the last thing said stands. */
export function Announcer({ children }: { readonly children: ComponentChildren }) {
  const [said, setSaid] = useState({ words: '', turn: 0 });
  const announce = useCallback((words: string) => setSaid(({ turn }) => ({ words, turn: turn + 1 })), []);
  return (
    <AnnounceContext.Provider value={announce}>
      {children}
      <div class="zt-sr" role="status" aria-live="polite">
        <span key={said.turn}>{said.words}</span>
      </div>
    </AnnounceContext.Provider>
  );
}

/** Says something to those who listen instead of looking. */
export function useAnnounce(): (words: string) => void {
  return useContext(AnnounceContext);
}
