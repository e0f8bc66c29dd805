import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import lock from '../../package-lock.json' with { type: 'json' };
import { readText } from './source-files.ts';

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
}

const packages: readonly (readonly [string, Locked])[] = Object.entries(lock.packages).filter(
  ([path]) => path !== '',
);
const named = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });

test('every dependency names its version', () => {
  expect(named.filter(([, version]) => !/^\^?\d+\.\d+\.\d+/.test(version))).toEqual([]);
});

test('the lock file holds a hash for every package and names no registry', () => {
  expect(packages.filter(([, each]) => !each.integrity).map(([path]) => path)).toEqual([]);
  expect(packages.filter(([, each]) => each.resolved).map(([path]) => path)).toEqual([]);
});

test('install scripts are the few that we know', () => {
  const scripted = packages.filter(([, each]) => each.hasInstallScript);
  const names = scripted.map(([path]) => path.replace(/^.*node_modules\//, ''));
  expect([...new Set(names)].toSorted()).toEqual(Object.keys(manifest.allowScripts).toSorted());
});

test('every dependency has its reason', () => {
  const reasons = readText('docs/dependencies.md');
  expect(named.map(([name]) => name).filter((name) => !reasons.includes(`| ${name} |`))).toEqual([]);
});
