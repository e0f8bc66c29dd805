import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { problem } from '../../lib/hearing/protocol/problem.ts';
import { createApp } from '../../server/app.ts';
import { openApi } from '../../server/openapi/document.ts';
import { operations } from '../../server/openapi/operations.ts';
import { seedHearing } from '../../server/seed.ts';
import { accepted, onArticle } from './citizens.ts';
import { firstRevisionId, library } from './drafts.ts';
import { openEndpoint, origin, type TestEndpoint } from './endpoint.ts';
import { valuesOf } from './from-schema.ts';
import { applicant, meeting as noMinutes } from './staff/applicants.ts';

const parameter = z.object({
  name: z.string(),
  in: z.enum(['path', 'query', 'header']),
  schema: z.unknown(),
});
const described = z.object({
  operationId: z.string(),
  parameters: z.array(parameter),
  requestBody: z
    .object({ content: z.record(z.string(), z.object({ schema: z.unknown() }).partial()) })
    .optional(),
  responses: z.record(z.string(), z.unknown()),
});
const document = z.object({
  openapi: z.literal('3.1.0'),
  paths: z.record(
    z.string(),
    z.object({ parameters: z.array(parameter), get: described.optional(), post: described.optional() }),
  ),
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
});

async function published(endpoint: TestEndpoint) {
  return document.parse(await (await endpoint.fetch(`${origin}/v1/openapi.json`)).json());
}

type Document = z.infer<typeof document>;

function resolveIn({ components }: Document) {
  return (name: string) => components.schemas[name.replace('#/components/schemas/', '')];
}

interface Asked {
  readonly id: string;
  readonly address: string;
  readonly init: RequestInit;
}

/** Requests to every operation, mostly of the right form and with places that exist. */
function requests(doc: Document, known: Readonly<Record<string, readonly string[]>>): fc.Arbitrary<Asked> {
  const resolve = resolveIn(doc);
  return fc.oneof(
    ...Object.entries(doc.paths).flatMap(([path, item]) =>
      (['get', 'post'] as const).flatMap((method) => {
        const operation = item[method];
        if (operation === undefined) return [];
        const parameters = [...item.parameters, ...operation.parameters];
        const values = fc.record(Object.fromEntries(parameters.map((each) => [each.name, someValue(each)])));
        const body = bodiesOf(operation, resolve);
        return [
          fc
            .record({ values, body })
            .map(({ values: given, body: sent }) =>
              asked(path, { operation, method, parameters, given, sent }),
            ),
        ];
      }),
    ),
  );

  function someValue({ name, schema }: z.infer<typeof parameter>): fc.Arbitrary<string> {
    const described = valuesOf(schema, resolve).map(String);
    const existing = known[name];
    return existing ? fc.oneof({ arbitrary: fc.constantFrom(...existing), weight: 4 }, described) : described;
  }
}

/** A file's body is bytes, of a paper or of anything; the others follow their schema. */
function bodiesOf(
  { requestBody }: z.infer<typeof described>,
  resolve: (name: string) => unknown,
): fc.Arbitrary<unknown> {
  if (requestBody === undefined) return fc.constant(undefined);
  const schema = requestBody.content['application/json']?.schema;
  if (schema !== undefined) return valuesOf(schema, resolve);
  return fc.oneof(fc.constant(new TextEncoder().encode('%PDF-1.7')), fc.uint8Array({ maxLength: 2_000 }));
}

interface Parts {
  readonly operation: z.infer<typeof described>;
  readonly method: 'get' | 'post';
  readonly parameters: readonly z.infer<typeof parameter>[];
  readonly given: Record<string, string>;
  readonly sent: unknown;
}

function asked(path: string, { operation, method, parameters, given, sent }: Parts): Asked {
  const of = (where: string) =>
    parameters.filter((each) => each.in === where).map(({ name }) => [name, given[name] ?? ''] as const);
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent((given[name] ?? '').toWellFormed()),
  );
  const query = new URLSearchParams(of('query').map(([name, value]) => [name, value]));
  const headers = new Headers();
  for (const [name, value] of of('header')) if (/^[\x21-\x7e]+$/.test(value)) headers.set(name, value);
  const file = sent instanceof Uint8Array ? new Uint8Array(sent) : null;
  if (sent !== undefined && file === null) headers.set('content-type', 'application/json');
  return {
    id: operation.operationId,
    address: `${origin}${filled}?${query}`,
    init: {
      method: method.toUpperCase(),
      headers,
      ...(sent === undefined ? {} : { body: file ?? JSON.stringify(sent) }),
    },
  };
}

describe('the description', () => {
  it('names every route there is, and no other', async () => {
    const endpoint = await openEndpoint();
    const app = createApp({ db: endpoint.db });
    const routes = app.routes
      .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/v1/hearings/'))
      .map(({ method, path }) => `${method.toLowerCase()} ${path.replace(/:(\w+)/g, '{$1}')}`);
    const listed = operations.map(({ method, path }) => `${method} /v1/hearings/{hearing}${path}`);
    expect([...new Set(routes)].sort()).toEqual(listed.sort());
  });

  it('is whole: every reference leads somewhere', () => {
    const text = JSON.stringify(openApi(origin));
    const { components } = document.parse(JSON.parse(text));
    for (const [, name = ''] of text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)) {
      expect(components.schemas[name]).toBeDefined();
    }
    expect(text).not.toMatch(/"\$ref":"(?!#\/components\/schemas\/\w+")/);
  });

  it('has a page for people that loads nothing', async () => {
    const endpoint = await openEndpoint();
    const answer = await endpoint.fetch(`${origin}/v1`);
    const page = await answer.text();
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    for (const { id, summary } of operations)
      expect(page).toContain(`<section id="${id}">\n<h2>${summary.zh}`);
    expect(page).not.toMatch(/<script|src=|@import/);
  });
});

describe('whatever is asked', () => {
  it('is answered as described, never with a fault of the endpoint, never with another hearing’s data', async () => {
    const endpoint = await openEndpoint(
      library('library', { attachments: { count: 2, bytes: 1_000 }, meeting: noMinutes }),
    );
    const marker = '邻会机密';
    await seedHearing(endpoint.db, library('parks', { title: marker, issuer: marker }));
    const parks = { id: 'parks', url: `${origin}/v1/hearings/parks`, keys: [] };
    const theirs = await accepted(endpoint, {
      hearing: parks,
      answers: { name: marker },
      comments: [onArticle('art_2', { reason: marker })],
    });
    const { row, receipt } = await accepted(endpoint);
    const speaker = await applicant(endpoint, 'library');
    const doc = await published(endpoint);
    const known = {
      hearing: ['library'],
      revision: [firstRevisionId],
      number: [receipt.number, speaker.number],
      leaf: ['0'],
      first: ['0', '1'],
      size: ['1'],
      from: ['0'],
      to: ['0'],
      'Idempotency-Key': [row.submissionId, theirs.row.submissionId],
    };
    const secrets = [row.statusSecret, speaker.secret, theirs.row.statusSecret, theirs.receipt.packetHash];
    const seen = new Map<string, Set<number>>();
    await fc.assert(
      fc.asyncProperty(
        requests(doc, known),
        fc.constantFrom(...secrets),
        async ({ id, address, init }, secret) => {
          const headers = new Headers(init.headers);
          headers.set('authorization', `Bearer ${secret}`);
          const answer = await endpoint.fetch(address, { ...init, headers });
          const body = await answer.text();
          const operation = operations.find((each) => each.id === id);
          if (answer.status >= 500)
            expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, expect.any(String)]);
          if (answer.status >= 400) expect(problem.parse(JSON.parse(body)).status).toBe(answer.status);
          else if (operation?.answer)
            expect(operation.answer.safeParse(JSON.parse(body)).error).toBeUndefined();
          expect(body).not.toContain(marker);
          expect(body).not.toContain(theirs.receipt.packetHash);
          seen.set(id, (seen.get(id) ?? new Set()).add(answer.status));
        },
      ),
      { numRuns: 1_500 },
    );
    // The requests were near enough to right that every operation succeeded somewhere, but those that need
    // a state which other requests end.
    const successes = operations.filter(({ id, status }) => seen.get(id)?.has(status)).map(({ id }) => id);
    const ending = ['submit', 'rate', 'register', 'handInStatement', 'checkNote'];
    const sure = operations.map(({ id }) => id).filter((id) => !ending.includes(id));
    expect(successes).toEqual(expect.arrayContaining(sure));
  });
});
