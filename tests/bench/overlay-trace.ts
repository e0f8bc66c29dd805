import type { Page } from 'puppeteer-core';
import * as z from 'zod';

/** Of one trace: the page's main thread. Milliseconds. */
export interface Tasks {
  /** From begin to end, other programs' turns on the processor included. */
  readonly longest: number;
  /** What the thread itself worked. */
  readonly longestWorked: number;
}

const traceEvent = z.looseObject({
  name: z.string(),
  ph: z.string(),
  pid: z.number(),
  tid: z.number(),
  ts: z.number().optional(),
  dur: z.number().optional(),
  tdur: z.number().optional(),
  args: z.looseObject({ name: z.string().optional() }).optional(),
});
const trace = z.looseObject({ traceEvents: z.array(traceEvent) });
type TraceEvent = z.infer<typeof traceEvent>;

/** Traces what the browser does meanwhile; the tasks of the thread in which our overlay ran. */
export async function tracedTasks(page: Page, act: () => Promise<void>): Promise<Tasks> {
  await page.tracing.start({ categories: ['toplevel', 'devtools.timeline'] });
  await act();
  const bytes = await page.tracing.stop();
  if (!bytes) throw new Error('expected a trace');
  const { traceEvents } = trace.parse(JSON.parse(new TextDecoder().decode(bytes)));
  const ours = traceEvents.filter(isOurScript)[0];
  if (!ours) throw new Error('expected the overlay in the trace');
  const tasks = traceEvents.filter(
    (event) =>
      isTask(event) &&
      event.pid === ours.pid &&
      event.tid === ours.tid &&
      (event.ts ?? 0) + (event.dur ?? 0) >= (ours.ts ?? 0),
  );
  const most = (of: (event: TraceEvent) => number) => Math.max(0, ...tasks.map(of)) / 1000;
  return { longest: most(({ dur }) => dur ?? 0), longestWorked: most(({ dur, tdur }) => tdur ?? dur ?? 0) };
}

function isOurScript({ name, args }: TraceEvent): boolean {
  return name === 'EvaluateScript' && JSON.stringify(args ?? {}).includes('/overlay.js');
}

/** Microtasks that run between two tasks are none of them in the browser's own count. */
function isTask({ name, ph }: TraceEvent): boolean {
  return (
    ph === 'X' &&
    (name === 'ThreadControllerImpl::RunTask' || name === 'BlinkScheduler_PerformMicrotaskCheckpoint')
  );
}
