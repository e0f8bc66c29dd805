import * as z from 'zod';
import type { Everything, FileManner, ReadFile } from '../usecase/own-data-ports.ts';
import { bytesOf, textOf } from './base64.ts';
import { person as personShape, sealed as sealedShape } from './own-rows.ts';
import { readRow, readRows } from './rows.ts';
import { seal, unseal } from './seal.ts';
import { keysOfTables, tableShapes } from './table-shapes.ts';

const kind = 'zhutiao-backup';
/** Of the file's form: a reader that meets a later one says so, and touches nothing. */
const version = 1;

/** What stands around it; the records are read one by one, so that a damaged one does not cost the others. */
const head = z.object({ kind: z.literal(kind), version: z.int().min(1) });
const envelope = z.strictObject({
  kind: z.literal(kind),
  version: z.literal(version),
  madeAt: z.iso.datetime(),
  sealed: sealedShape.optional(),
  content: z.record(z.string(), z.unknown()).optional(),
});
const lists = z.record(z.string(), z.unknown());

/**
 * Names and telephones are in it only where a passphrase, this one or their own, keeps them; keys to services
 * (`secret:`) only under this one.
 */
export async function writeBackup(everything: Everything, how: FileManner): Promise<string> {
  const open = how.passphrase === null && everything.person?.kind === 'plain';
  const content = {
    ...everything,
    person: open ? null : everything.person,
    settings: everything.settings.filter(({ key }) => how.passphrase !== null || !key.startsWith('secret:')),
    files: everything.files.map(({ bytes, ...file }) => ({ ...file, bytes: textOf(new Uint8Array(bytes)) })),
  };
  const outside = { kind, version, madeAt: new Date(how.madeAt).toISOString() };
  const inside =
    how.passphrase === null ? { content } : { sealed: await seal(JSON.stringify(content), how.passphrase) };
  return JSON.stringify({ ...outside, ...inside });
}

export async function readBackup(text: string, passphrase: string | null): Promise<ReadFile> {
  const value = parsed(text);
  const told = head.safeParse(value);
  if (!told.success) return { ok: false, fault: 'not-ours' };
  if (told.data.version > version) return { ok: false, fault: 'newer' };
  const file = envelope.safeParse(value);
  if (!file.success) return { ok: false, fault: 'damaged' };
  const { sealed, content } = file.data;
  if (sealed === undefined) return content ? contentOf(content) : { ok: false, fault: 'damaged' };
  if (passphrase === null) return { ok: false, fault: 'locked' };
  const opened = await unseal(sealed, passphrase);
  if (opened === null) return { ok: false, fault: 'wrong-passphrase' };
  return contentOf(parsed(opened));
}

function contentOf(value: unknown): ReadFile {
  const content = lists.safeParse(value);
  if (!content.success) return { ok: false, fault: 'damaged' };
  let damaged = 0;
  const entries = keysOfTables.map((name) => {
    const list = content.data[name];
    const rows = Array.isArray(list) ? list : [];
    const found = readRows<unknown>(tableShapes[name], name === 'files' ? rows.map(withBytes) : rows);
    damaged += found.damaged + (list === undefined || Array.isArray(list) ? 0 : 1);
    return [name, found.rows] as const;
  });
  const kept = content.data.person ?? null;
  const person = readRow(personShape, kept);
  if (kept !== null && person === null) damaged += 1;
  // Each list has just been read by its own shape.
  const everything = { ...(Object.fromEntries(entries) as Omit<Everything, 'person'>), person };
  return { ok: true, everything, damaged };
}

function withBytes(row: unknown): unknown {
  if (typeof row !== 'object' || row === null || !('bytes' in row) || typeof row.bytes !== 'string')
    return row;
  try {
    return { ...row, bytes: bytesOf(row.bytes).buffer };
  } catch {
    return null; // no base64: counted as damaged
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // no JSON: told as none of ours
  }
}
