import { filing, letterKeys } from '../../../lib/hearing/staff/letters.ts';
import { call } from '../call.ts';
import { filedBefore, fileLetters } from '../filing.ts';

/** 来件录入: e-mails, letters, calls and minutes become comments that count like every other. */
export const letterCalls = [
  call({
    name: 'known-letters',
    method: 'get',
    path: '/hearings/:hearing/letters',
    needs: 'collect',
    query: letterKeys,
    handle: async ({ tx, hearingId, query }) => ({
      body: { letters: await filedBefore(tx, hearingId, query.keys) },
    }),
  }),

  call({
    name: 'file-letters',
    method: 'post',
    path: '/hearings/:hearing/letters',
    needs: 'collect',
    body: filing,
    handle: async ({ tx, hearingId, body, now }) => {
      const letters = await fileLetters(tx, hearingId, { filing: body, now });
      const fresh = letters.filter(({ before }) => !before);
      return {
        subject: fresh[0]?.number ?? letters[0]?.number ?? '',
        details: { filed: fresh.length, before: letters.length - fresh.length },
        body: { letters },
      };
    },
  }),
];
