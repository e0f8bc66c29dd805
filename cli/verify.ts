import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type Audit, auditReceipt, type Evidence } from '../lib/hearing/audit.ts';
import { packetHash } from '../lib/hearing/packet.ts';
import { receipt as receiptSchema } from '../lib/hearing/protocol/receipt.ts';
import { receiptFile } from '../lib/hearing/protocol/receipt-file.ts';
import { readJson } from '../lib/hearing/read-json.ts';
import { messageOf } from './batch.ts';
import { faultSentence } from './fault-words.ts';

const usage = `zhutiao verify RECEIPT.json [--endpoint URL]

Checks a receipt: its signature, that the packet kept with it is the one received, that it stands in the
endpoint's log, and that the log has only grown since. Exit code 1 if anything does not hold.
  --endpoint  the hearing's address, …/v1/hearings/ID; needed where the file does not name it
`;

/** 1 if the receipt does not hold. */
export async function verify(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (options === null || options === 'help') {
    (options === null ? process.stderr : process.stdout).write(usage);
    return options === null ? 2 : 0;
  }
  try {
    const { evidence, hearingUrl } = evidenceOf(await readFile(options.file, 'utf8'));
    const address = options.endpoint ?? hearingUrl;
    if (address === null) throw new Error('The file names no endpoint. Name one with --endpoint.');
    return report(evidence, await auditReceipt(evidence, asking(address.replace(/\/+$/, ''))));
  } catch (error) {
    process.stderr.write(`${options.file} cannot be checked: ${messageOf(error)}\n`);
    return 1;
  }
}

function readOptions(
  args: readonly string[],
): { file: string; endpoint: string | undefined } | 'help' | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { endpoint: { type: 'string' }, help: { type: 'boolean', default: false } },
    });
    if (values.help) return 'help';
    const [file, ...more] = positionals;
    return file === undefined || more.length > 0 ? null : { file, endpoint: values.endpoint };
  } catch {
    // parseArgs throws on an unknown option: the usage says what there is.
    return null;
  }
}

function evidenceOf(text: string): { evidence: Evidence; hearingUrl: string | null } {
  const file = readJson(receiptFile, text);
  if (file !== null) {
    const { receipt, keys, packet, hearingUrl, heads } = file;
    const hash = packet === null ? null : packetHash(packet);
    return { evidence: { receipt, keys, packetHash: hash, lastHead: heads?.[0] ?? null }, hearingUrl };
  }
  const receipt = readJson(receiptSchema, text);
  if (receipt === null) throw new Error('it is neither a receipt nor a receipt file.');
  return { evidence: { receipt, keys: null, packetHash: null, lastHead: null }, hearingUrl: null };
}

function asking(address: string): (path: string) => Promise<unknown> {
  return async (path) => {
    const response = await fetch(`${address}${path}`, { signal: AbortSignal.timeout(30_000) });
    return response.ok ? await response.json() : null;
  };
}

function report({ receipt, packetHash: hash }: Evidence, { faults, head }: Audit): number {
  if (faults.length > 0) {
    for (const fault of faults) process.stdout.write(`does not hold: ${faultSentence(fault)}\n`);
    return 1;
  }
  const compared = hash === null ? 'No packet was given to compare.' : 'The packet is the one received.';
  process.stdout.write(
    `holds: ${receipt.number}, received ${receipt.receivedAt}, signed by key ${receipt.keyId}. ${compared} ` +
      `Leaf ${receipt.leafIndex} of a log that has grown from ${receipt.log.size} to ${head?.size} entries.\n`,
  );
  return 0;
}
