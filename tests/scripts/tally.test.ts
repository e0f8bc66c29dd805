import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { tallyOf } from '../../scripts/tally.mjs';

const folder = mkdtempSync(join(tmpdir(), 'zhutiao-tally-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A report in which each file is `[its status, statuses of its tests]`. */
function report(...files: readonly (readonly [string, readonly string[]])[]): string {
  const path = join(folder, 'report.json');
  const testResults = files.map(([status, tests]) => ({
    status,
    assertionResults: tests.map((each, index) => ({ status: each, fullName: `${each} ${index}` })),
  }));
  writeFileSync(path, JSON.stringify({ testResults }));
  return path;
}

test('counts what passed, failed and was skipped, and names the skipped', () => {
  const path = report(['failed', ['passed', 'failed', 'skipped']], ['passed', ['passed', 'todo']]);
  expect(tallyOf(path, 1)).toEqual({
    passed: 2,
    failed: 1,
    skipped: 2,
    skippedTitles: ['skipped 2', 'todo 1'],
  });
});

test('counts a file that could not be run as a failure', () => {
  expect(tallyOf(report(['failed', []], ['passed', ['passed']]), 1)).toMatchObject({ passed: 1, failed: 1 });
});

test('counts a run that ended badly without naming a test as a failure', () => {
  expect(tallyOf(report(['passed', ['passed']]), 1)).toMatchObject({ passed: 1, failed: 1 });
});

test('counts a run that died without a report as a failure', () => {
  expect(tallyOf(join(folder, 'absent.json'), 0)).toMatchObject({ passed: 0, failed: 1 });
});
