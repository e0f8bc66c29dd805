/** Builds extension and widget, unless what is built is newer than what it is made of. Plain Node 20. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { newNode, root, run } from './child.mjs';

const sources = ['entrypoints', 'components', 'lib', 'public', 'wxt.config.ts', 'package-lock.json'];
const widgetScript = 'scripts/build-widget.ts';

/** Commands for Node 24, in order. */
export function buildCommands() {
  const wxt = `${root}node_modules/wxt/bin/wxt.mjs`;
  const widget = existsSync(root + widgetScript) ? [[root + widgetScript]] : [];
  return [[wxt, 'build'], [wxt, 'build', '-b', 'firefox'], ...widget];
}

/** Folder of the extension built for `browser`, null where it is not built. @param {'chrome' | 'firefox'} browser */
export function builtExtension(browser) {
  const output = `${root}.output`;
  if (!existsSync(output)) return null;
  const name = readdirSync(output).find((each) => new RegExp(`^${browser}-mv\\d$`).test(each));
  return name && existsSync(`${output}/${name}/manifest.json`) ? `${output}/${name}` : null;
}

export function isBuilt() {
  const built = ['chrome', 'firefox'].map(builtExtension);
  if (built.some((folder) => folder === null)) return false;
  const oldest = Math.min(...built.map((folder) => statSync(`${folder}/manifest.json`).mtimeMs));
  return newest([...sources, widgetScript].filter((path) => existsSync(root + path))) < oldest;
}

/** @param {() => void} alive @throws with the tool's own words when it fails */
export async function build(alive) {
  for (const command of buildCommands()) {
    const outcome = await run(newNode(), command, { alive, minutes: 10 });
    if (outcome.code !== 0) throw new Error(outcome.output);
  }
}

function newest(paths) {
  return Math.max(
    ...paths.map((path) => {
      const found = statSync(root + path);
      if (!found.isDirectory()) return found.mtimeMs;
      const inside = readdirSync(root + path).map((name) => `${path}/${name}`);
      return Math.max(found.mtimeMs, newest(inside));
    }),
    0,
  );
}
