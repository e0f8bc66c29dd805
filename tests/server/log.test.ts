import { describe, expect, it } from 'vitest';
import { auditReceipt, type Evidence } from '../../lib/hearing/audit.ts';
import { entryHash } from '../../lib/hearing/log-entry.ts';
import { extendsTree, includes, leafHash, nodeHash } from '../../lib/hearing/merkle.ts';
import { rootOfEntries } from '../../lib/hearing/merkle-tree.ts';
import { canonicalJson, packetHash } from '../../lib/hearing/packet.ts';
import { consistencyProof, inclusionProof, logHead } from '../../lib/hearing/protocol/receipt.ts';
import { isLogHeadSigned } from '../../lib/hearing/receipt.ts';
import { rotateKey } from '../../server/keys.ts';
import { accepted, hearingOf } from './citizens.ts';
import { midway, openEndpoint, type TestEndpoint } from './endpoint.ts';

const asking = (endpoint: TestEndpoint) => async (path: string) => {
  const response = await endpoint.ask(path);
  return response.ok ? await response.json() : null;
};

async function grown(count: number) {
  const endpoint = await openEndpoint();
  const taken: Awaited<ReturnType<typeof accepted>>[] = [];
  for (let at = 0; at < count; at += 1) taken.push(await accepted(endpoint));
  const head = logHead.parse(await asking(endpoint)('/log/head'));
  return { endpoint, taken, head, ask: asking(endpoint) };
}

async function evidenceOf(endpoint: TestEndpoint, { row, receipt }: Awaited<ReturnType<typeof accepted>>) {
  const { keys } = await hearingOf(endpoint);
  const evidence: Evidence = { receipt, packetHash: packetHash(row.packet), keys, lastHead: null };
  return evidence;
}

describe('the log', () => {
  it('has a signed head over exactly the entries that it shows', async () => {
    const { endpoint, taken, head, ask } = await grown(5);
    const { entries } = (await ask('/log/entries?from=0&to=4')) as { entries: unknown[] };
    expect(entries).toEqual(
      taken.map(({ receipt }) => ({ kind: 'submission', packetHash: receipt.packetHash })),
    );
    expect(rootOfEntries(entries.map(canonicalJson))).toBe(head.root);
    expect(isLogHeadSigned(head, (await hearingOf(endpoint)).keys)).toBe(true);
  });

  it('proves every leaf and every growth over stored and folded nodes alike', async () => {
    const { taken, head, ask } = await grown(37);
    for (const [leafIndex, { receipt }] of taken.entries()) {
      const { path } = inclusionProof.parse(await ask(`/log/inclusion?leaf=${leafIndex}&size=37`));
      const leaf = entryHash({ kind: 'submission', packetHash: receipt.packetHash });
      expect(includes({ leaf, leafIndex, size: 37, root: head.root }, path)).toBe(true);
      const grewFrom = receipt.log;
      const growth = consistencyProof.parse(await ask(`/log/consistency?first=${grewFrom.size}&size=37`));
      expect(extendsTree(grewFrom, head, growth.path)).toBe(true);
    }
  });

  it.each([
    '/log/inclusion?leaf=3&size=3',
    '/log/inclusion?leaf=0&size=4',
    '/log/consistency?first=0&size=9',
  ])('does not prove what it does not hold: %s', async (path) => {
    const { endpoint } = await grown(3);
    expect((await endpoint.ask(path)).status).toBe(422);
  });

  it.each(['leaf=-1&size=1', 'leaf=x&size=1', 'leaf=0.5&size=1', 'leaf=1e30&size=1e31', 'size=1'])(
    'takes no %s for a place',
    async (query) => {
      const endpoint = await openEndpoint();
      expect((await endpoint.ask(`/log/inclusion?${query}`)).status).toBe(400);
    },
  );
});

describe('a person who checks their receipt', () => {
  it('finds nothing wrong, also after the log grew and the key changed', async () => {
    const { endpoint, taken, ask } = await grown(3);
    const [first] = taken;
    if (first === undefined) throw new Error('expected a receipt');
    const evidence = await evidenceOf(endpoint, first);
    await endpoint.db.transaction((tx) => rotateKey(tx, 'library', midway));
    await accepted(endpoint);
    const audit = await auditReceipt(evidence, ask);
    expect(audit.faults).toEqual([]);
    expect(audit.head?.size).toBe(4);
  });

  it('notices an entry that was altered afterwards, and a log that was made to fit it', async () => {
    const { endpoint, taken, ask } = await grown(3);
    const [first, second] = taken;
    if (first === undefined || second === undefined) throw new Error('expected two receipts');
    const evidence = await evidenceOf(endpoint, second);
    const forged = canonicalJson({ kind: 'submission', packetHash: 'f'.repeat(64) });
    const faults = async () => (await auditReceipt(evidence, ask)).faults.map(({ fault }) => fault);
    await endpoint.pool.query('UPDATE log_leaves SET entry = $1 WHERE leaf_index = 0', [forged]);
    expect(await faults()).toEqual(['not-included']);
    const pair = nodeHash(
      leafHash(forged),
      entryHash({ kind: 'submission', packetHash: second.receipt.packetHash }),
    );
    await endpoint.pool.query('UPDATE logs SET peaks[1] = $1', [pair]);
    expect(await faults()).toEqual(['not-included', 'forked']);
  });

  it('notices a log that was cut short, or begun anew', async () => {
    const { endpoint, taken, head, ask } = await grown(3);
    const last = taken.at(-1);
    if (last === undefined) throw new Error('expected a receipt');
    const evidence = await evidenceOf(endpoint, last);
    await endpoint.pool.query('UPDATE logs SET size = 1, peaks = ARRAY[$1]', [taken[0]?.receipt.log.root]);
    const { faults } = await auditReceipt({ ...evidence, lastHead: head }, ask);
    expect(faults.filter(({ fault }) => fault === 'shrunk')).toHaveLength(2);
  });

  it('notices a head that another key signed', async () => {
    const { endpoint, taken, ask } = await grown(1);
    const [first] = taken;
    if (first === undefined) throw new Error('expected a receipt');
    const evidence = await evidenceOf(endpoint, first);
    await endpoint.db.transaction((tx) => rotateKey(tx, 'library', midway));
    await endpoint.pool.query('UPDATE signing_keys SET endorsement = NULL');
    const { faults } = await auditReceipt(evidence, ask);
    expect(faults).toEqual([{ fault: 'head-signature' }]);
  });

  it('is told plainly when the endpoint does not answer', async () => {
    const { endpoint, taken } = await grown(1);
    const [first] = taken;
    if (first === undefined) throw new Error('expected a receipt');
    const { faults } = await auditReceipt(await evidenceOf(endpoint, first), async () => null);
    expect(faults).toEqual([{ fault: 'no-answer', asked: '/keys' }]);
  });
});
