/** `npm run demo`: everything it takes to walk the road on this machine. Plain Node 20, no packages. */
import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findBrandedChrome, findChromium } from './browsers.mjs';
import { build, builtExtension, isBuilt } from './build.mjs';
import { endAll, newNode, root, start } from './child.mjs';
import { install, installed } from './install.mjs';
import { announce } from './steps.mjs';
import { say } from './words.mjs';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8787' },
    'site-port': { type: 'string', default: '4180' },
    data: { type: 'string', default: `${root}data/demo` },
    'no-open': { type: 'boolean', default: false },
  },
});
const steps = announce('demo', [
  { id: 'install', title: say('安装依赖（npm ci）', 'installing packages (npm ci)'), seconds: 60 },
  { id: 'build', title: say('构建扩展和网页组件', 'building extension and widget'), seconds: 15 },
  {
    id: 'serve',
    title: say('启动数据库、接收端和示例网站', 'starting database, endpoint and sample site'),
    seconds: 5,
  },
]);

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(0));

try {
  if (installed()) steps.leaveOut('install');
  else await steps.run('install', install);
  if (isBuilt()) steps.leaveOut('build');
  else await steps.run('build', build);
  const demo = await steps.run('serve', serve);
  tell(demo);
  openBrowser(demo);
} catch (error) {
  if (!stopping) console.error(`\n${error instanceof Error ? error.message : error}`);
  await stop(1);
}

/** Starts demo/run.ts and waits until it says where it is. */
function serve() {
  const env = {
    DATABASE_URL: undefined,
    ZHUTIAO_DEMO_PORT: values.port,
    ZHUTIAO_DEMO_SITE_PORT: values['site-port'],
    ZHUTIAO_DEMO_DATA: values.data,
    ZHUTIAO_DEMO_WIDGET: `${root}dist/widget`,
    ZHUTIAO_DEMO_STAFF: `${root}dist/staff`,
  };
  const stdio = ['ignore', 'inherit', 'inherit', 'ipc'];
  const child = start(newNode(), [`${root}demo/run.ts`], { env, stdio });
  return new Promise((resolve, reject) => {
    child.once('message', (told) => (told.error ? reject(new Error(told.error)) : resolve(told)));
    child.once('error', reject);
    child.once('exit', (code) => {
      reject(new Error(say(`接收端停了（${code}）。`, `The endpoint stopped (${code}).`)));
      stop(1);
    });
  });
}

function tell({ site, hearingUrl, office, seeded, closesAt }) {
  const last = new Date(Date.parse(closesAt) - 1);
  const day = last.toLocaleDateString(say('zh-CN', 'en'), { timeZone: 'Asia/Shanghai' });
  console.log(
    say(
      `
${seeded ? '已建好' : '接着用上次的'}示例：《清屿市养犬管理条例（草案）》公开征求意见，${day}截止。

  一次审议稿　${site}/one.html
  二次审议稿　${site}/two.html
  三次审议稿　${site}/three.html　（网页里装有组件，不装扩展也能提意见）
  接收端　　　${hearingUrl}
  办公端　　　${office.url}　（办理 ${office.editor}，管理 ${office.admin}，密码 ${office.password}）

怎么走：打开一次审议稿 → 点工具栏里的“逐条” → 点页边的条号写意见 → 核对并提交 → 看回执 → 打开二次审议稿，看意见带到了哪里。`,
      `
${seeded ? 'Made' : 'Kept from last time'}: an invented hearing on 《清屿市养犬管理条例（草案）》, open until ${day}.

  first reading   ${site}/one.html
  second reading  ${site}/two.html
  third reading   ${site}/three.html   (with the widget: no extension needed)
  endpoint        ${hearingUrl}
  office          ${office.url}   (decides: ${office.editor}, administers: ${office.admin}, password ${office.password})

Walk: open the first reading → press 逐条 in the toolbar → press an article's number in the margin and comment → review and submit → see the receipt → open the second reading and see where the comments went.`,
    ),
  );
}

function openBrowser({ site }) {
  const chromium = findChromium();
  const display = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (chromium && display && !values['no-open']) {
    const profile = `${values.data}/browser`;
    mkdirSync(profile, { recursive: true });
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const flags = [`--user-data-dir=${profile}`, `--load-extension=${builtExtension('chrome')}`];
    const quiet = ['--no-first-run', '--no-default-browser-check'];
    const args = [...flags, ...quiet, ...sandbox, `${site}/one.html`];
    const browser = start(chromium, args, { stdio: 'ignore' });
    browser.once('error', () => tellByHand(chromium, display));
    console.log(say(`\n已打开浏览器：${chromium}`, `\nOpened: ${chromium}`));
  } else tellByHand(chromium, display);
  console.log(
    say(`\n按 Ctrl-C 停止；数据留在 ${values.data}。`, `\nCtrl-C stops; the data stay in ${values.data}.`),
  );
}

function tellByHand(chromium, display) {
  if (!chromium && findBrandedChrome()) {
    console.log(
      say(
        '\nChrome 不接受命令行装载扩展，请手工装载：',
        '\nBranded Chrome does not take an extension from the command line; load it by hand:',
      ),
    );
  } else if (!chromium)
    console.log(say('\n没有找到 Chromium 或 Edge。', '\nNeither Chromium nor Edge was found.'));
  else if (!display) console.log(say('\n这里没有显示器。', '\nThere is no display here.'));
  console.log(
    say(
      `  Chrome、Edge：打开 chrome://extensions，开“开发者模式”，“加载已解压的扩展程序”，选 ${builtExtension('chrome')}
  Firefox：打开 about:debugging#/runtime/this-firefox，“临时载入附加组件”，选 ${builtExtension('firefox')}/manifest.json`,
      `  Chrome, Edge: chrome://extensions, Developer mode, Load unpacked, ${builtExtension('chrome')}
  Firefox: about:debugging#/runtime/this-firefox, Load Temporary Add-on, ${builtExtension('firefox')}/manifest.json`,
    ),
  );
}

async function stop(code) {
  if (stopping) return;
  stopping = true;
  console.log(say('\n正在停止…', '\nStopping…'));
  await endAll(15_000);
  console.log(say('已停止。', 'Stopped.'));
  process.exit(code);
}
