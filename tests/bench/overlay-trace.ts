import type { Page } from 'puppeteer-core';
import * as z from 'zod';
import { markersMark } from './overlay-watch.ts';

/** Of one trace, milliseconds. The tasks are the page's main thread's. */
export interface Traced {
  /** From the mark of the first frame with markers until that frame was on the screen. */
  readonly markToScreen: number;
  /** From the first line of our script in the page until then. */
  readonly scriptToScreen: number;
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

/** Traces what the browser does meanwhile. */
export async function traced(page: Page, act: () => Promise<void>): Promise<Traced> {
  await page.tracing.start({ categories: ['toplevel', 'devtools.timeline', 'blink.user_timing'] });
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
  const at = (event: TraceEvent | undefined) => (event?.ts ?? Number.NaN) / 1000;
  const mark = traceEvents.find(({ name, pid }) => name === markersMark && pid === ours.pid);
  const screen = Math.min(
    ...traceEvents.filter((event) => isOnScreen(event, ours.pid) && at(event) > at(mark)).map(at),
  );
  const most = (of: (event: TraceEvent) => number) => Math.max(0, ...tasks.map(of)) / 1000;
  return {
    markToScreen: screen - at(mark),
    scriptToScreen: screen - at(ours),
    longest: most(({ dur }) => dur ?? 0),
    longestWorked: most(({ dur, tdur }) => tdur ?? dur ?? 0),
  };
}

function isOurScript({ name, args }: TraceEvent): boolean {
  return name === 'EvaluateScript' && JSON.stringify(args ?? {}).includes('/overlay.js');
}

/** Frames in which nothing was to be painted have no source. */
function isOnScreen({ name, pid, args }: TraceEvent, page: number): boolean {
  const shows = name === 'AnimationFrame::Presentation' && pid === page;
  return shows && !JSON.stringify(args ?? {}).includes('"source_id":0');
}

/** Microtasks that run between two tasks are none of them in the browser's own count. */
function isTask({ name, ph }: TraceEvent): boolean {
  return (
    ph === 'X' &&
    (name === 'ThreadControllerImpl::RunTask' || name === 'BlinkScheduler_PerformMicrotaskCheckpoint')
  );
}
