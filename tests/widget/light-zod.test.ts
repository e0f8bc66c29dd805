import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { expect, test } from 'vitest';
import * as answers from '../../lib/hearing/protocol/form.ts';
import * as hearings from '../../lib/hearing/protocol/hearing.ts';
import * as meetings from '../../lib/hearing/protocol/meeting.ts';
import * as packets from '../../lib/hearing/protocol/packet.ts';
import * as problems from '../../lib/hearing/protocol/problem.ts';
import * as receipts from '../../lib/hearing/protocol/receipt.ts';
import * as states from '../../lib/hearing/protocol/status.ts';
import { lightSchemas } from '../../scripts/widget/light-schemas.ts';

interface Reads {
  safeParse(value: unknown): { readonly success: boolean; readonly data?: unknown };
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const files = ['form', 'hearing', 'meeting', 'packet', 'problem', 'receipt', 'status'];
const modules = {
  form: answers,
  hearing: hearings,
  meeting: meetings,
  packet: packets,
  problem: problems,
  receipt: receipts,
  status: states,
};

/** The same schema files, with the small stand-in where zod was. */
async function builtLight(): Promise<Readonly<Record<string, Readonly<Record<string, unknown>>>>> {
  const outDir = mkdtempSync(join(tmpdir(), 'zhutiao-light-'));
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    publicDir: false,
    plugins: [lightSchemas()],
    build: {
      outDir,
      target: 'es2022',
      lib: {
        entry: Object.fromEntries(files.map((name) => [name, join(root, `lib/hearing/protocol/${name}.ts`)])),
        formats: ['es'],
      },
    },
  });
  const loaded = await Promise.all(
    files.map(async (name) => [name, await import(pathToFileURL(join(outDir, `${name}.js`)).href)] as const),
  );
  rmSync(outDir, { recursive: true });
  return Object.fromEntries(loaded);
}

const hash = 'a'.repeat(64);
const instant = '2026-04-01T15:59:59.000Z';
const clause = {
  eId: 'art_1',
  level: 'article',
  number: '1',
  label: '第一条',
  heading: null,
  start: 0,
  end: 9,
  children: [],
};
const samples: Readonly<Record<string, unknown>> = {
  hearing: {
    protocol: 1,
    id: 'dogs',
    url: 'https://hearing.example/v1/hearings/dogs',
    title: '养犬',
    issuer: '清屿市人大常委会办公室',
    place: null,
    timeZone: 'Asia/Shanghai',
    period: { opensAt: instant, closesAt: instant, graceSeconds: 60 },
    questions: [{ id: 'q-1', text: '限养几只？', articles: ['art_12'] }],
    calendar: [{ on: '2026-04-01', label: { zh: '截止', en: '' } }],
    form: {
      fields: [
        {
          key: 'name',
          label: { zh: '姓名', en: 'Name' },
          required: true,
          help: null,
          type: 'text',
          maxLength: 60,
        },
        {
          key: 'county',
          label: { zh: '县', en: '' },
          required: false,
          help: null,
          type: 'choice',
          choices: [{ value: 'a', label: { zh: '甲', en: '' } }],
        },
      ],
      purpose: { zh: '核对', en: '' },
    },
    channels: [{ kind: 'online' }, { kind: 'email', address: 'fagui@qingyu.example', subject: null }],
    revisions: [
      {
        id: hash,
        title: '养犬',
        label: null,
        date: '2026-04-01',
        publishedAt: instant,
        url: 'https://hearing.example/r',
      },
    ],
    keys: [
      {
        id: 'a'.repeat(16),
        algorithm: 'Ed25519',
        publicKey: hash,
        from: instant,
        until: null,
        endorsement: null,
      },
    ],
    limits: { comments: 10, characters: 2000, bytes: 100000 },
    now: instant,
  },
  registrationStatus: {
    hearingId: 'dogs',
    number: 'QY-H0001',
    kind: 'speaker',
    state: 'selected',
    reason: '每种意见一人。',
    order: 2,
    statement: null,
    statementsBy: instant,
    feedback: null,
    notes: [
      {
        noteId: '7c1f3d5e-0000-4000-8000-000000000001',
        citation: '第二条',
        body: '建议延长。',
        checkedAt: instant,
        correction: null,
      },
    ],
  },
  hearingRevision: {
    id: hash,
    title: '养犬',
    label: '一次审议稿',
    date: null,
    publishedAt: instant,
    url: 'https://hearing.example/r',
    hearingId: 'dogs',
    text: '第一条　为了规范养犬。',
    tree: {
      title: '养犬',
      language: 'zh-Hans',
      provisions: [{ ...clause, children: [{ ...clause, eId: 'art_1__para_1', level: 'paragraph' }] }],
      problems: [{ type: 'missing', number: '2', eId: null, start: 0 }],
    },
  },
  packet: {
    protocol: 1,
    hearingId: 'dogs',
    revisionId: hash,
    comments: [
      {
        id: 'e4eaaaf2-d142-41b3-a1f7-7d4f0d1c6f5a',
        targets: [
          {
            eId: 'art_1',
            citation: '第一条',
            clauseHash: hash,
            quote: { exact: '养犬', prefix: '', suffix: '' },
            position: { start: 0, end: 2 },
          },
        ],
        stance: 'amend',
        proposed: '犬',
        reason: '',
      },
    ],
    identity: null,
    statusSecretHash: hash,
    predecessor: null,
    collected: { way: 'desk', consentAt: instant },
    sentAt: instant,
  },
};

const strange = [
  null,
  undefined,
  '',
  'x',
  -1,
  0.5,
  1e9,
  true,
  [],
  {},
  '2026-02-30',
  'http://',
  'ftp://a.example',
  'a@b',
  '\u0000',
  '\ud800',
  'x'.repeat(5000),
];

/** The value with one place changed, for every place and everything strange; and with a field too many. */
function* mutations(value: unknown): Generator<unknown> {
  yield* strange;
  if (Array.isArray(value)) {
    yield [...value, ...value];
    for (const [at, each] of value.entries())
      for (const changed of mutations(each)) yield value.with(at, changed);
  } else if (typeof value === 'object' && value !== null) {
    yield { ...value, beyond: 1 };
    for (const [key, each] of Object.entries(value))
      for (const changed of mutations(each)) yield { ...value, [key]: changed };
  }
}

test('the small stand-in reads the protocol as zod does, whatever is changed in it', async () => {
  const light = await builtLight();
  let compared = 0;
  for (const [module, schemas] of Object.entries(modules)) {
    for (const [name, schema] of Object.entries<unknown>(schemas)) {
      if (typeof schema !== 'object' || schema === null || !('safeParse' in schema)) continue;
      const [full, small] = [schema as Reads, light[module]?.[name] as Reads];
      for (const sample of Object.values(samples)) {
        for (const value of [sample, ...strange])
          expect([name, small.safeParse(value).success]).toEqual([name, full.safeParse(value).success]);
      }
      for (const value of mutations(samples[name])) {
        const [theirs, ours] = [full.safeParse(value), small.safeParse(value)];
        expect([name, JSON.stringify(value), ours.success]).toEqual([
          name,
          JSON.stringify(value),
          theirs.success,
        ]);
        if (theirs.success) expect(ours.data).toEqual(theirs.data);
        compared += 1;
      }
    }
  }
  expect(hearings.hearing.safeParse(samples.hearing).success).toBe(true);
  expect(hearings.hearingRevision.safeParse(samples.hearingRevision).success).toBe(true);
  expect(packets.packet.safeParse(samples.packet).success).toBe(true);
  expect(compared).toBeGreaterThan(2000);
}, 60_000);
