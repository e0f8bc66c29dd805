/** Builds extension, widget and the office's pages, unless what is built is newer than what it is made of. Plain Node 20. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { newNode, root, run } from './child.mjs';

const sources = ['entrypoints', 'components', 'lib', 'public', 'wxt.config.ts', 'package-lock.json'];
const widgetScript = 'scripts/build-widget.ts';
const staffScript = 'scripts/build-staff.ts';
/** What build-widget.ts writes last. */
const widgetFile = 'dist/widget/zhutiao.js';
const staffFile = 'dist/staff/office.html';

/** Commands for Node 24, in order. */
export function buildCommands() {
  const wxt = `${root}node_modules/wxt/bin/wxt.mjs`;
  return [[wxt, 'build'], [wxt, 'build', '-b', 'firefox'], [root + widgetScript], [root + staffScript]];
}

/** Folder of the extension built for `browser`, null where it is not built. @param {'chrome' | 'firefox'} browser */
export function builtExtension(browser) {
  const output = `${root}.output`;
  if (!existsSync(output)) return null;
  const name = readdirSync(output).find((each) => new RegExp(`^${browser}-mv\\d$`).test(each));
  return name && existsSync(`${output}/${name}/manifest.json`) ? `${output}/${name}` : null;
}

export function isBuilt() {
  const extensions = ['chrome', 'firefox'].map((browser) => `${builtExtension(browser)}/manifest.json`);
  const built = [...extensions, root + widgetFile, root + staffFile];
  if (!built.every((file) => existsSync(file))) return false;
  const oldest = Math.min(...built.map((file) => statSync(file).mtimeMs));
  return newest([...sources, widgetScript, staffScript]) < oldest;
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
