import { Hono } from 'hono';
import { receive } from '../attachments/receive.ts';
import type { Endpoint } from '../endpoint.ts';
import { readSettings } from '../hearings.ts';
import { ProblemError } from '../problem.ts';
import { hearingIn, notFound } from './read.ts';

/** Files, sent one by one before the submission that names them. */
export function attachmentRoutes(endpoint: Endpoint): Hono {
  const routes = new Hono();
  const { db } = endpoint;

  routes.post('/', async (context) => {
    const hearingId = hearingIn(context);
    const { attachments, closesAt, graceSeconds } = (await readSettings(db, hearingId)) ?? notFound();
    const body = context.req.raw.body;
    if (attachments === undefined || body === null) throw nothingTaken();
    const now = endpoint.now();
    if (now.getTime() >= closesAt.getTime() + graceSeconds * 1000) throw closed();
    const announced = Number(context.req.header('content-length') ?? 0);
    if (announced > attachments.bytes) throw new ProblemError('too-large', tooLarge);
    const stored = await receive(db, { hearingId, body, largest: attachments.bytes, now });
    return context.json(stored, 201);
  });

  return routes;
}

function nothingTaken(): ProblemError {
  return new ProblemError('unprocessable', {
    zh: '这次征求意见不收附件，或者没有收到内容。',
    en: 'This hearing takes no attachments, or nothing came.',
  });
}

function closed(): ProblemError {
  return new ProblemError('closed', { zh: '征求意见已经截止。', en: 'Comments have closed.' });
}

const tooLarge = { zh: '附件太大。', en: 'The attachment is too large.' };
