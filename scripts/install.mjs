/** What package-lock.json names, and nothing else. Plain Node 20. */
import { existsSync, readFileSync } from 'node:fs';
import { npm, root } from './child.mjs';
import { say } from './words.mjs';

/** Whether node_modules holds what package-lock.json names (packages of other platforms left out). */
export function installed() {
  const wanted = packagesOf('package-lock.json');
  const present = packagesOf('node_modules/.package-lock.json');
  if (!wanted || !present || !existsSync(`${root}node_modules/node/bin`)) return false;
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === '' || entry.optional || entry.devOptional || present[path]?.version === entry.version,
  );
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(root + file, 'utf8')).packages;
  } catch {
    // Not installed yet, or an install was cut off: then it is done again.
    return null;
  }
}

/** @param {() => void} alive @throws with npm's own words when it fails */
export async function install(alive) {
  const outcome = await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], { alive, minutes: 20 });
  if (outcome.code === 0 && installed()) return;
  throw new Error(`${outcome.output}\n${say('npm ci 没有装全。', 'npm ci did not install everything.')}`);
}
