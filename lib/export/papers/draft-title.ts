import type { Dossier } from '../../hearing/dossier.ts';

/** The draft as papers call it: the title of the revision that comments were last asked on, else the hearing's. */
export function draftTitle({ revisions, hearing }: Pick<Dossier, 'revisions' | 'hearing'>): string {
  return (revisions.at(-1)?.title ?? hearing.title).replace(/\s+/g, '');
}
