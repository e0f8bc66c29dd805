import type { HearingPort } from './hearing-port.ts';

/**
 * The same port, whose schemas are loaded with the first question: most pages name no hearing, and a panel
 * that opens has other things to show first.
 */
export function hearingLater(fetch: (address: string, init: RequestInit) => Promise<Response>): HearingPort {
  let port: Promise<HearingPort> | null = null;
  const asked = (): Promise<HearingPort> => {
    port ??= import('./ask-hearing.ts').then(({ hearingOver }) => hearingOver(fetch));
    return port;
  };
  return {
    hearing: async (url) => (await asked()).hearing(url),
    revision: async (url, id) => (await asked()).revision(url, id),
    status: async (access) => (await asked()).status(access),
    rate: async (access, rating) => (await asked()).rate(access, rating),
    audit: async (hearingUrl, held) => (await asked()).audit(hearingUrl, held),
    withdraw: async (access) => (await asked()).withdraw(access),
  };
}
