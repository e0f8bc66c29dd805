import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PagePort } from '../../lib/usecase/ports.ts';
import type { IconName } from '../icons.ts';

/** Something else that can be done here: behind 更多. */
export interface Act {
  readonly icon: IconName;
  readonly label: string;
  /** A page to go to, or what to do. */
  readonly to: string | (() => void);
}

/** Where in the draft the person reads. */
export interface ReadingPlace {
  /** A clause; null at the beginning. */
  readonly eId: string | null;
  /** Counts the goings, so that going to the same clause again is one. */
  readonly turn: number;
  go(eId: string): void;
  /** For the article on screen. */
  acts(articleEId: string): readonly Act[];
}

const PlaceContext = createContext<ReadingPlace | null>(null);
export const PlaceProvider = PlaceContext.Provider;

export function usePlace(): ReadingPlace {
  const place = useContext(PlaceContext);
  if (place === null) throw new Error('expected a PlaceProvider above this component');
  return place;
}

/** A page port that leads the reading along: whatever goes to a clause on the page goes there in the text. */
export function ledBy(page: PagePort, go: (eId: string) => void): PagePort {
  const both = (eId: string | null) => {
    if (eId !== null) go(eId);
  };
  return {
    correct: page.correct,
    readOn: page.readOn,
    pick: page.pick,
    read: () => page.read(),
    mark: (marks) => page.mark(marks),
    goTo: (eId) => {
      both(eId);
      page.goTo(eId);
    },
    focusMarker: (eId) => page.focusMarker(eId),
    onPoint: (listener, signal) => page.onPoint(listener, signal),
    onChange: (listener, signal) => page.onChange(listener, signal),
  };
}
