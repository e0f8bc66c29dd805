import { type Opened, type OpenPorts, openDraft } from './open-draft.ts';
import type { PagePort, PageReading, ReadOn } from './ports.ts';
import type { SettingStore } from './store-ports.ts';

/** What becomes of a page that shows a part of a draft. */
export type PagedOpening =
  /** Nobody has said yet whether the other pages are wanted; or they were, and are not to be had. */
  | {
      readonly kind: 'ask';
      readonly reading: PageReading;
      readonly trouble: Exclude<ReadOn, 'joined'> | null;
    }
  /** `kept`: the whole as it was kept before; the page was read alone. */
  | {
      readonly kind: 'opened';
      readonly reading: PageReading;
      readonly opened: Opened;
      readonly kept: boolean;
    };

export interface PagedPorts extends OpenPorts {
  readonly page: Pick<PagePort, 'read' | 'readOn'>;
  readonly settings: SettingStore;
}

const alone = 'alone';
const all = 'all';

/** One choice for all pages of a draft: `alone`, `all`, or which revision they were kept as. */
const keyOf = (address: string) => `pages:${address.replace(/#.*$/, '')}`;

/** The person says whether the other pages are wanted: asked once for a draft. */
export async function choosePages(
  { url }: PageReading,
  wanted: 'alone' | 'all',
  settings: SettingStore,
): Promise<void> {
  await settings.set(keyOf(url), wanted);
}

/**
 * Opens the part or the whole, as the person has chosen; the other pages are fetched anew at every visit, since
 * they may have changed. Where they cannot be, the whole is opened as it was kept.
 */
export async function openPaged(reading: PageReading, ports: PagedPorts): Promise<PagedOpening> {
  const choice = await ports.settings.get(keyOf(reading.url));
  if (choice === null) return { kind: 'ask', reading, trouble: null };
  if (choice === alone)
    return { kind: 'opened', reading, opened: await openDraft(reading, ports), kept: false };
  const outcome = (await ports.page.readOn?.()) ?? 'unrelated';
  const whole = outcome === 'joined' ? await ports.page.read() : null;
  if (whole) return { kind: 'opened', reading: whole, opened: await openWhole(whole, ports), kept: false };
  const opened = choice === all ? null : await keptWhole(choice, ports);
  if (opened) return { kind: 'opened', reading, opened, kept: true };
  return { kind: 'ask', reading, trouble: outcome === 'joined' ? 'unreachable' : outcome };
}

async function openWhole(whole: PageReading, ports: PagedPorts): Promise<Opened> {
  const opened = await openDraft(whole, ports);
  if (opened.kind === 'open') {
    for (const address of whole.paging?.addresses ?? [])
      await ports.settings.set(keyOf(address), opened.revision.id);
  }
  return opened;
}

async function keptWhole(revisionId: string, { drafts }: OpenPorts): Promise<Opened | null> {
  const revision = await drafts.revision(revisionId);
  const draft = revision && (await drafts.get(revision.draftId));
  return revision && draft ? { kind: 'open', draft, revision } : null;
}
