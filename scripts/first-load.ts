interface ModuleSource {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

const entry = /[\\/]entrypoints[\\/]panel[\\/]main\.tsx$/;

/**
 * Puts what the panel opens with into one file. By themselves the bundler's shared chunks are some fifty files, and
 * many small files compress a ninth worse than one. What is imported when it is first shown stays apart.
 */
export function oneFirstLoad() {
  const first = new Set<string>();
  const collect = (id: string, modules: ModuleSource): void => {
    for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) {
      if (first.has(imported) || !/\.(?:m?js|tsx?)$/.test(imported.split('?')[0] ?? '')) continue;
      first.add(imported);
      collect(imported, modules);
    }
  };
  let main: string | null = null;
  const nameOf = (id: string, modules: ModuleSource): string | null => {
    if (main === null) return null;
    if (first.size === 0) collect(main, modules);
    return first.has(id) ? 'first-load' : null;
  };
  return {
    name: 'one-first-load',
    moduleParsed({ id }: { readonly id: string }) {
      if (entry.test(id)) main = id;
    },
    outputOptions(options: { readonly format?: string }) {
      if (options.format === 'iife') return null;
      return { ...options, codeSplitting: { groups: [{ name: nameOf }] } };
    },
  };
}
