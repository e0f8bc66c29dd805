import type { PagePort } from '../lib/usecase/ports.ts';

/** For documents that stand beside no page. */
export const noPage: PagePort = {
  read: async () => null,
  readOn: null,
  pick: null,
  mark: () => {},
  correct: null,
  goTo: () => {},
  focusMarker: () => {},
  onPoint: () => {},
  onChange: () => {},
};
