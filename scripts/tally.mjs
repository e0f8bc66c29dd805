/** Counts of a vitest JSON report. Plain Node 20. */
import { readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number, skippedTitles: string[] }} Tally */

/**
 * A file that could not be run at all counts as one failure, and so does a run that died or ended badly without
 * naming a test.
 * @param {string} file @param {number} code the run's exit code @returns {Tally}
 */
export function tallyOf(file, code) {
  let report;
  try {
    report = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // No report: the run died before its end.
    return { passed: 0, failed: 1, skipped: 0, skippedTitles: [] };
  }
  const files = report.testResults ?? [];
  const tests = files.flatMap((each) => each.assertionResults ?? []);
  const skippedTests = tests.filter((test) =>
    ['pending', 'skipped', 'todo', 'disabled'].includes(test.status),
  );
  const brokenFiles = files.filter(
    (each) => each.status === 'failed' && !each.assertionResults?.some((test) => test.status === 'failed'),
  );
  const failed = tests.filter((test) => test.status === 'failed').length + brokenFiles.length;
  return {
    passed: tests.filter((test) => test.status === 'passed').length,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: skippedTests.length,
    skippedTitles: skippedTests.map((test) => test.fullName),
  };
}
