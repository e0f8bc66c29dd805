import { sha256OfText } from '../hearing/hash.ts';
import type { CheckedAlignment } from '../hearing/protocol/alignment.ts';
import type { NewRevision } from '../hearing/staff/setup.ts';
import { applyCorrections } from '../law/correction.ts';
import type { HearingSetup, SetupText } from './hearing-setup.ts';
import type { Answer, Office } from './office.ts';
import { setupOver } from './office-setup.ts';

/** The text as it goes to the endpoint, with the outline as it was corrected. */
export function revisionOf(text: SetupText, alignment?: CheckedAlignment): NewRevision {
  return {
    title: text.title.trim(),
    label: text.label.trim() === '' ? null : text.label.trim(),
    date: text.date === '' ? null : text.date,
    text: text.text,
    tree: applyCorrections(text.text, text.recognised, text.corrections),
    ...(alignment === undefined ? {} : { alignment }),
  };
}

/**
 * Makes the hearing with its first revision. Where an answer was lost on the way and it is pressed again, the hearing
 * that is there with this very text is the one that was made.
 */
export async function publishSetup(
  office: Pick<Office, 'ask' | 'hearing'>,
  setup: HearingSetup & { readonly text: SetupText },
): Promise<Answer<unknown>> {
  const { id, settings, period, text } = setup;
  const made = await setupOver(office).makeHearing({ id, settings, period, revision: revisionOf(text) });
  if (made.ok || made.problem.code !== 'conflict') return made;
  const there = await office.hearing(id);
  const same = there.ok && there.value.revisions.at(-1)?.id === sha256OfText(text.text);
  return same && there.value.title === settings.title ? { ok: true, value: null } : made;
}
