import type { Plugin, ResolvedConfig } from 'vite';
import { lightSchemas } from './widget/light-schemas.ts';

/**
 * The background reads the store's rows and the endpoint's answers with the small stand-in for zod: it is started for
 * every press, and zod's schemas are half of what that takes.
 */
export function lightBackground(): Plugin {
  const { resolveId, ...light } = lightSchemas();
  let isBackground = false;
  return {
    ...light,
    name: 'light-background',
    configResolved({ build }: ResolvedConfig) {
      isBackground =
        build.lib !== false && JSON.stringify(build.lib.entry).includes('entrypoints/background/');
    },
    resolveId(...args) {
      if (!isBackground || typeof resolveId !== 'function') return null;
      return resolveId.apply(this, args);
    },
  };
}
