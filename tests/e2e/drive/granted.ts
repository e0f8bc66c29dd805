import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A copy of the built extension for which the person has already said yes to one site: no driver can press the
 * browser's own question. Nothing else in it differs from what is shipped.
 */
export function grantedCopy(extensionDir: string, pattern: string): string {
  const copy = join(mkdtempSync(join(tmpdir(), 'zhutiao-granted-')), 'extension');
  cpSync(extensionDir, copy, { recursive: true });
  const file = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: [pattern] }));
  return copy;
}
