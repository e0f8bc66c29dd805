import type { Row } from '../../scripts/table.ts';
import { connect } from '../../server/database/connect.ts';
import { joinCluster } from '../../server/postgres/join.ts';
import { firstRevisionId } from '../server/drafts.ts';
import { startProcess } from '../server/process.ts';
import { quantile } from './gun.ts';
import { noLimits, withOffice } from './office.ts';

const stored = Number(process.env.ZHUTIAO_SOAK_STORED ?? 1_000_000);
const asked = 300;

/** What everybody may read, with a million comments stored. */
export async function soak(): Promise<readonly Row[]> {
  return withOffice(async (data) => {
    const server = await startProcess(data, noLimits);
    await fill(data);
    const hearing = `${server.url}/v1/hearings/library`;
    const addresses = {
      hearing,
      counts: `${hearing}/counts?revision=${firstRevisionId}`,
      'log head': `${hearing}/log/head`,
      'inclusion proof': `${hearing}/log/inclusion?leaf=${Math.floor(stored / 3)}&size=${stored}`,
      'a thousand log entries': `${hearing}/log/entries?from=${stored - 1000}&to=${stored - 1}`,
      'a status': `${hearing}/submissions/QY2026-0500000`,
    };
    const rows: Row[] = [];
    for (const [what, address] of Object.entries(addresses)) rows.push({ what, ...(await timed(address)) });
    await server.stop();
    return rows;
  });
}

async function timed(address: string): Promise<Row> {
  const times: number[] = [];
  let status = 0;
  for (let round = 0; round < asked; round += 1) {
    const began = performance.now();
    const answer = await fetch(address, { headers: { authorization: 'Bearer secret' } });
    await answer.arrayBuffer();
    times.push(performance.now() - began);
    status = answer.status;
  }
  const [median, p95] = [quantile(times, 0.5), quantile(times, 0.95)].map((ms) => Math.round(ms * 10) / 10);
  return { status, 'median ms': median ?? 0, 'p95 ms': p95 ?? 0 };
}

/** Rows as so many submissions would have left them; hashes of the log's inner nodes are made up. */
async function fill(data: string): Promise<void> {
  const joined = await joinCluster(data);
  const { pool } = connect(joined.url);
  const client = await pool.connect();
  await client.query('SET statement_timeout = 0');
  for (const statement of statements) await client.query(statement, [stored]);
  await client.query('ANALYZE');
  client.release();
  await pool.end();
  await joined.leave();
}

const hash = (of: string) => `encode(sha256(convert_to(${of}::text, 'UTF8')), 'hex')`;

const statements = [
  `INSERT INTO submissions SELECT 'library', n, gen_random_uuid(), 'QY2026-' || lpad((n + 1)::text, 7, '0'),
     '${firstRevisionId}', now(), ${hash('n')}, ${hash("'secret'")}, '{}', '{}', 'received', now()
   FROM generate_series(0, $1::int - 1) AS n`,
  `INSERT INTO comments SELECT 'library', n, 0, gen_random_uuid(), 'amend', NULL, repeat('请写明。', 20), '[]'
   FROM generate_series(0, $1::int - 1) AS n`,
  `INSERT INTO comment_targets SELECT 'library', '${firstRevisionId}', 'art_' || (n % 80), n, 0
   FROM generate_series(0, $1::int - 1) AS n`,
  `INSERT INTO log_leaves SELECT 'library', n, '{"kind":"submission","packetHash":"' || ${hash('n')} || '"}'
   FROM generate_series(0, $1::int - 1) AS n`,
  `INSERT INTO log_nodes SELECT 'library', level, n, ${hash('n')}
   FROM unnest(ARRAY[4, 8, 12, 16, 20]) AS level, generate_series(0, ($1::int >> level) - 1) AS n`,
  `INSERT INTO clause_counts SELECT 'library', '${firstRevisionId}', 'art_' || n, kind, $1::int / 720
   FROM generate_series(0, 79) AS n, unnest(ARRAY['support', 'oppose', 'amend', 'ask', 'adopted', 'partly',
     'rejected', 'existing', 'deferred']) AS kind`,
  `UPDATE logs SET size = $1, accepted = $1, submissions = $1, comments = $1,
     peaks = ARRAY[${hash('1')}, ${hash('2')}]`,
];
