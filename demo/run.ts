/** The demo's long-lived part, started by scripts/demo.mjs, told where by the environment; reports by IPC. */
import { createServer } from 'node:net';
import { type Demo, startDemo } from './start.ts';

const {
  ZHUTIAO_DEMO_PORT,
  ZHUTIAO_DEMO_SITE_PORT,
  ZHUTIAO_DEMO_DATA,
  ZHUTIAO_DEMO_WIDGET,
  ZHUTIAO_DEMO_STAFF,
} = process.env;
const nearby = 20;

let demo: Demo | null = null;
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, async () => {
    await demo?.close();
    process.exit(0);
  });
}

try {
  const port = await freeFrom(Number(ZHUTIAO_DEMO_PORT));
  const sitePort = await freeFrom(Number(ZHUTIAO_DEMO_SITE_PORT));
  demo = await startDemo({
    port,
    sitePort,
    dataDirectory: ZHUTIAO_DEMO_DATA ?? '',
    widgetDirectory: ZHUTIAO_DEMO_WIDGET ?? '',
    staffDirectory: ZHUTIAO_DEMO_STAFF ?? '',
  });
  const { site, hearingUrl, office, seeded, closesAt } = demo;
  process.send?.({ site, hearingUrl, office, seeded, closesAt });
} catch (error) {
  process.send?.({ error: error instanceof Error ? error.message : String(error) });
  process.exitCode = 1;
  process.disconnect?.();
}

/** The port asked for, or the next one that nobody holds. */
async function freeFrom(wanted: number): Promise<number> {
  for (let port = wanted; port < wanted + nearby; port += 1) if (await isFree(port)) return port;
  throw new Error(`Ports ${wanted} to ${wanted + nearby - 1} are all taken.`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
