import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Makes a built folder an npm package: a module with types for bundlers, and the static files beside it. */
export function writePackage(directory: string): void {
  const { version, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const manifest = {
    name: 'zhutiao-comments',
    version,
    description:
      '逐条：把对草案逐条提意见嵌进网页。 Public comment on draft legislation, clause by clause, for web pages.',
    license,
    type: 'module',
    main: './zhutiao.mjs',
    types: './zhutiao.d.ts',
    exports: {
      '.': { types: './zhutiao.d.ts', default: './zhutiao.mjs' },
      './zhutiao.js': './zhutiao.js',
      './frame.html': './frame.html',
      './package.json': './package.json',
    },
    sideEffects: true,
    files: ['*.js', '*.mjs', '*.html', '*.d.ts', 'hosted.json', 'assets'],
    keywords: ['public comment', 'legislation', 'custom element'],
  };
  writeFileSync(join(directory, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  copyFileSync(join(root, 'entrypoints/widget/zhutiao.d.ts'), join(directory, 'zhutiao.d.ts'));
  copyFileSync(join(root, 'docs/embedding.md'), join(directory, 'README.md'));
  copyFileSync(join(root, 'LICENSE'), join(directory, 'LICENSE'));
}
