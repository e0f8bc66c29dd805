/** Finds Chromium, Firefox and a Chinese font; fetches what is missing. Plain Node 20. */
import { accessSync, constants, existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { newNode, root, run } from './child.mjs';

const { env, platform } = process;
const programFiles = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);

/** A Chromium that takes `--load-extension` (branded Chrome does not), or null. @returns {string | null} */
export function findChromium() {
  return firstOf([
    env.ZHUTIAO_CHROMIUM,
    ...onPath(['chromium', 'chromium-browser', 'chrome-for-testing']),
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    ...programFiles.map((folder) => join(folder, 'Chromium/Application/chrome.exe')),
    ...downloaded(/^(chrome|chrome\.exe|Chromium|Google Chrome for Testing)$/),
    ...onPath(['microsoft-edge', 'microsoft-edge-stable']),
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ...programFiles.map((folder) => join(folder, 'Microsoft/Edge/Application/msedge.exe')),
  ]);
}

/** @returns {string | null} */
export function findFirefox() {
  return firstOf([
    env.ZHUTIAO_FIREFOX,
    ...onPath(['firefox-esr', 'firefox']),
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    ...programFiles.map((folder) => join(folder, 'Mozilla Firefox/firefox.exe')),
    ...downloaded(/^firefox(\.exe)?$/),
  ]);
}

/** Branded Chrome: only good for telling the person why it is not used. @returns {string | null} */
export function findBrandedChrome() {
  return firstOf([
    ...onPath(['google-chrome', 'google-chrome-stable']),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ...programFiles.map((folder) => join(folder, 'Google/Chrome/Application/chrome.exe')),
  ]);
}

/** Whether Chinese can be drawn; where fontconfig is not in use, the system is trusted. */
export async function hasChineseFont() {
  if (platform !== 'linux') return true;
  const list = await run('fc-list', [':lang=zh', 'family'], { minutes: 1 });
  return list.code === 0 && list.output.trim() !== '';
}

/**
 * Fetches what is missing: Debian's packages where we may, else the browsers' own builds into the user's cache.
 * @param {{ chromium: boolean, firefox: boolean, font: boolean }} missing @param {() => void} alive
 */
export async function fetchBrowsers(missing, alive) {
  await fromDebian(missing, alive);
  const node = newNode();
  if (missing.chromium && !findChromium()) {
    const playwright = `${root}node_modules/@playwright/test/cli.js`;
    await run(node, [playwright, 'install', 'chromium'], { alive, minutes: 15 });
  }
  if (missing.firefox && !findFirefox()) {
    // Playwright's Firefox is a patched build that WebDriver BiDi cannot drive: take Mozilla's own.
    const browsers = `${root}node_modules/.bin/browsers`;
    await run(browsers, ['install', 'firefox@stable', '--path', `${root}.cache/browsers`], {
      alive,
      minutes: 15,
    });
  }
}

async function fromDebian(missing, alive) {
  const packages = [
    missing.chromium && 'chromium',
    missing.firefox && 'firefox-esr',
    missing.font && 'fonts-noto-cjk',
  ].filter(Boolean);
  if (packages.length === 0 || !isDebian()) return;
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  if (sudo.length > 0 && (await run('sudo', ['-n', 'true'], { minutes: 1 })).code !== 0) return;
  const apt = (...args) => {
    const [file, ...rest] = [...sudo, 'apt-get', '-q', ...args];
    return run(file, rest, { alive, minutes: 15, env: { DEBIAN_FRONTEND: 'noninteractive' } });
  };
  await apt('update');
  await apt('install', '-y', '--no-install-recommends', ...packages);
}

function isDebian() {
  try {
    return /^ID=("?)debian\1$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    // No such file: not Linux, or not a common one.
    return false;
  }
}

function onPath(names) {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Browsers that Playwright or Puppeteer's installer put into a cache, newest first. */
function downloaded(name) {
  const caches = [
    `${root}.cache/browsers`,
    env.PLAYWRIGHT_BROWSERS_PATH,
    join(homedir(), '.cache/ms-playwright'),
    join(homedir(), 'Library/Caches/ms-playwright'),
    env.LOCALAPPDATA && join(env.LOCALAPPDATA, 'ms-playwright'),
    join(homedir(), '.cache/puppeteer'),
  ];
  return caches.filter((cache) => cache && existsSync(cache)).flatMap((cache) => search(cache, name, 5));
}

function search(folder, name, depth) {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? 1 : -1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isFile()) return name.test(entry.name) ? [path] : [];
    return entry.isDirectory() && depth > 0 ? search(path, name, depth - 1) : [];
  });
}

function firstOf(candidates) {
  return candidates.find((path) => path && runnable(path)) ?? null;
}

function runnable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // Not there, or not ours to run.
    return false;
  }
}
