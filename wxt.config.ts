import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'wxt';
import { oneFirstLoad } from './scripts/first-load.ts';
import { lightBackground } from './scripts/light-background.ts';

/** How Chinese, Japanese and Korean PDFs name their characters: brought along, since nothing is fetched from elsewhere. */
const characterMaps = join(import.meta.dirname, 'node_modules/pdfjs-dist/cmaps');

/** Permissions stay minimal: nothing runs on a page before the person asks (DESIGN: Trust). */
export default defineConfig({
  imports: false,
  outDir: '.output',
  manifestVersion: 3,
  vite: () => ({
    plugins: [oneFirstLoad(), lightBackground()],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    // Dexie's build for browsers of this age; the other one carries what older ones lack.
    resolve: { alias: { dexie: 'dexie/dist/modern/dexie.mjs' } },
    build: { target: ['chrome116', 'firefox128'] },
    // What reads files loads its readers one by one.
    worker: { format: 'es' },
  }),
  hooks: {
    'build:publicAssets': (_, assets) => {
      for (const name of readdirSync(characterMaps).filter((each) => each.endsWith('.bcmap')))
        assets.push({ absoluteSrc: join(characterMaps, name), relativeDest: `cmaps/${name}` });
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'zh_CN',
    icons: { 16: 'icons/16.png', 32: 'icons/32.png', 48: 'icons/48.png', 128: 'icons/128.png' },
    permissions: [
      'activeTab',
      'scripting',
      'storage',
      'alarms',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    // Reminders of a deadline, for who asks for one.
    optional_permissions: ['notifications'],
    optional_host_permissions: ['*://*/*'],
    commands: {
      'toggle-markers': {
        suggested_key: { default: 'Alt+Shift+Z' },
        description: '__MSG_command_markers__',
      },
      'toggle-panel': {
        suggested_key: { default: 'Alt+Shift+X' },
        description: '__MSG_command_panel__',
      },
    },
    // The docked form of the panel, where there is no side panel. A page cannot use it by itself: see mayShow.
    web_accessible_resources: [
      {
        resources: ['panel.html'],
        matches: ['*://*/*'],
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
    ],
    ...(browser === 'firefox' ? firefoxOnly : chromiumOnly),
  }),
});

const chromiumOnly = {
  minimum_chrome_version: '116',
  side_panel: { default_path: 'panel.html' },
};

const firefoxOnly = {
  sidebar_action: {
    default_panel: 'panel.html',
    default_title: '__MSG_name__',
    default_icon: 'icons/32.png',
    open_at_install: false,
  },
  browser_specific_settings: {
    gecko: {
      id: 'zhutiao@zhutiao.example',
      strict_min_version: '128.0',
      data_collection_permissions: { required: ['none'] },
    },
  },
};
