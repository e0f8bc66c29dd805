import { openPaper, paperWithNames } from '../../../lib/hearing/staff/papers.ts';
import { notFound } from '../../routes/read.ts';
import { type Asked, call } from '../call.ts';
import { dossierOf } from '../dossier.ts';
import { paperOf } from '../papers.ts';

/** 导出. Who takes names out of the house is written down. */
export const paperCalls = [
  call({
    name: 'make-paper',
    method: 'get',
    path: '/hearings/:hearing/papers/:paper',
    needs: 'read',
    prepare: ({ db }, hearingId) => dossierOf(db, hearingId, { names: false }),
    handle: async ({ part, ready, now }) => {
      const name = openPaper.safeParse(part('paper')).data ?? notFound();
      return { paper: paperOf(name, ready, now) };
    },
  }),

  call({
    name: 'make-paper-with-names',
    method: 'get',
    path: '/hearings/:hearing/papers-with-names/:paper',
    needs: 'look',
    audited: true,
    prepare: ({ db }, hearingId) => dossierOf(db, hearingId, { names: true }),
    handle: async ({ part, ready, now }: Asked<unknown, unknown, Awaited<ReturnType<typeof dossierOf>>>) => {
      const name = paperWithNames.safeParse(part('paper')).data ?? notFound();
      return { subject: name, paper: paperOf(name, ready, now) };
    },
  }),
];
