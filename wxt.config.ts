import { defineConfig } from 'wxt';

/** Permissions stay minimal: nothing runs on a page before the person asks (DESIGN: Trust). */
export default defineConfig({
  imports: false,
  outDir: '.output',
  manifestVersion: 3,
  vite: () => ({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { target: ['chrome114', 'firefox128'] },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'zh_CN',
    minimum_chrome_version: '116',
    permissions: [
      'activeTab',
      'scripting',
      'storage',
      'alarms',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
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
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: { id: 'zhutiao@zhutiao.example', strict_min_version: '128.0' },
          },
        }
      : {}),
  }),
});
