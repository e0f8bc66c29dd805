import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { submissionBody } from '../../lib/hearing/packet.ts';
import { livePostmaster } from '../../server/postgres/postmaster.ts';
import { seedHearing } from '../../server/seed.ts';
import { startServer } from '../../server/serve.ts';
import { onArticle, submitted } from '../server/citizens.ts';
import { temporaryDirectory } from '../server/directory.ts';
import { libraryOpenNow } from '../server/drafts.ts';
import type { Shot } from './gun.ts';

/** Everything comes from this machine here. */
export const noLimits = ['--per-address', '9999999', '--per-hearing', '9999999'];

/** A data directory with the library's hearing in it, open now; gone when the work is done. */
export async function withOffice<T>(work: (data: string) => Promise<T>): Promise<T> {
  const data = await temporaryDirectory();
  try {
    const server = await startServer({ port: 0, dataDirectory: data });
    await seedHearing(server.db, libraryOpenNow());
    await server.close();
    return await work(data);
  } finally {
    // Where the work failed its server may still be there: nothing is left running.
    const postmaster = await livePostmaster(join(data, 'postgres'));
    if (postmaster !== null) process.kill(postmaster.pid, 'SIGQUIT');
    await rm(data, { recursive: true, force: true });
  }
}

const articles = ['art_1', 'art_2', 'art_3', 'art_3__para_1__item_1'];

/**
 * Submissions of one comment of about a hundred characters, ready to be fired. Each differs from the others in
 * key, comment and words; composing it costs next to nothing, so that the endpoint is measured and not its client.
 */
export function magazine(url: string): () => Shot {
  const moulds = articles.map((article) => mould(article, url));
  let drawn = 0;
  return () => {
    drawn += 1;
    const text = moulds[drawn % moulds.length] ?? '';
    const key = randomUUID();
    return { key, body: text.replaceAll(placeholder, key) };
  };
}

const placeholder = '5f0c9c3e-3f1d-4f0e-9d55-1d2a8f1f0a01';

function mould(article: string, url: string): string {
  const reason = `建议写明晚上也开放，方便上班的人。${placeholder}`.padEnd(100, '书');
  const comments = [onArticle(article, { id: placeholder, reason })];
  return submissionBody(
    submitted({ hearing: { id: 'library', url, keys: [] }, comments, sentAt: new Date() }),
  );
}
