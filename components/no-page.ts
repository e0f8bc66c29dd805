import type { PagePort } from '../lib/usecase/ports.ts';

/** For documents that stand beside no page. */
export const noPage: PagePort = {
  read: async () => null,
  mark: () => {},
  correct: () => {},
  goTo: () => {},
  focusMarker: () => {},
  onPoint: () => {},
  onChange: () => {},
};
