/** `npm test`: installs what is missing, then every check there is. Plain Node 20, no packages. */
import { mkdirSync, rmSync } from 'node:fs';
import { fetchBrowsers, findChromium, findFirefox, hasChineseFont } from './browsers.mjs';
import { buildCommands } from './build.mjs';
import { newNode, root, run, stopCleanly } from './child.mjs';
import { install, installed } from './install.mjs';
import { announce } from './steps.mjs';
import { tallyOf } from './tally.mjs';
import { clock, say } from './words.mjs';

const steps = announce('test', [
  { id: 'install', title: say('安装依赖（npm ci）', 'installing packages (npm ci)'), seconds: 60 },
  { id: 'browsers', title: say('准备浏览器和中文字体', 'getting browsers and a Chinese font'), seconds: 60 },
  { id: 'lint', title: say('检查格式和写法（biome）', 'format and lint (biome)'), seconds: 5 },
  { id: 'types', title: say('检查类型（tsc）', 'types (tsc)'), seconds: 10 },
  { id: 'unit', title: say('单元、性质和接收端测试', 'unit, property and endpoint tests'), seconds: 120 },
  { id: 'build', title: say('构建扩展和网页组件', 'building extension and widget'), seconds: 15 },
  {
    id: 'e2e',
    title: say('在 Chromium 和 Firefox 里走全程', 'the whole road in Chromium and Firefox'),
    seconds: 180,
  },
]);
const total = { passed: 0, failed: 0, skipped: 0, skippedTitles: [] };
const modules = `${root}node_modules/`;
const reports = `${root}test-results/`;
// A test must never reach a database that somebody works with.
const env = {
  DATABASE_URL: undefined,
  CI: process.env.CI ?? '1',
};

stopCleanly();
mkdirSync(reports, { recursive: true });
try {
  await prepare();
  await check('lint', [[`${modules}@biomejs/biome/bin/biome`, 'check', '.']]);
  await check('types', [[`${modules}typescript/bin/tsc`, '--noEmit']]);
  await suite('unit', []);
  const built = await check('build', buildCommands());
  if (built) await suite('e2e', ['--config', 'vitest.e2e.config.ts']);
  else fail(say('没有构建成功，浏览器测试没有运行。', 'The build failed, so the browser tests did not run.'));
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}
report();

async function prepare() {
  if (installed()) steps.leaveOut('install');
  else await steps.run('install', install);
  const missing = { chromium: !findChromium(), firefox: !findFirefox(), font: !(await hasChineseFont()) };
  if (!Object.values(missing).some(Boolean)) return steps.leaveOut('browsers');
  await steps.run('browsers', (alive) => fetchBrowsers(missing, alive));
}

/** Commands that count as one check together; their output is shown only when they fail. */
async function check(id, commands) {
  const outcome = await steps.run(id, async (alive) => {
    for (const command of commands) {
      const each = await run(newNode(), command, { env, alive, minutes: 10 });
      if (each.code !== 0) return each;
    }
    return null;
  });
  if (outcome === null) {
    total.passed += 1;
    console.log(say('      通过', '      passed'));
    return true;
  }
  console.log(outcome.output);
  fail(say(`没有通过：${id}`, `failed: ${id}`));
  return false;
}

/** One vitest run. */
async function suite(id, args) {
  const file = `${reports}${id}.json`;
  rmSync(file, { force: true });
  const browsers = {
    ZHUTIAO_CHROMIUM: findChromium() ?? undefined,
    ZHUTIAO_FIREFOX: findFirefox() ?? undefined,
  };
  const command = [`${modules}vitest/vitest.mjs`, 'run', ...args, '--passWithNoTests'];
  const reporting = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const outcome = await steps.run(id, (alive) =>
    run(newNode(), [...command, ...reporting], {
      env: { ...env, ...browsers },
      show: true,
      alive,
      minutes: 40,
    }),
  );
  if (outcome.timedOut) console.log(say('超过 40 分钟，已经停止。', 'Stopped after 40 minutes.'));
  const tally = tallyOf(file, outcome.code);
  total.passed += tally.passed;
  total.failed += tally.failed;
  total.skipped += tally.skipped;
  total.skippedTitles.push(...tally.skippedTitles);
}

function fail(words) {
  total.failed += 1;
  console.log(`      ${words}`);
}

function report() {
  if (total.skipped > 0) {
    console.log(say('\n没有运行的测试：', '\nNot run:'));
    for (const title of total.skippedTitles) console.log(`  - ${title}`);
    for (const [name, what] of [
      ['ZHUTIAO_CORPUS', say('语料', 'the corpus')],
      ['ZHUTIAO_SCHEMAS', say('外部格式的定义', 'the schemas of outside formats')],
    ]) {
      if (!process.env[name])
        console.log(say(`没有设 ${name}，这里没有${what}。`, `${name} is not set: ${what} is not here.`));
    }
  }
  console.log(say(`\n共用 ${clock(steps.elapsed())}`, `\n${clock(steps.elapsed())} in all`));
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}
