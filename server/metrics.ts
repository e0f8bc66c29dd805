import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { Journal, JournalEvent } from './journal.ts';

/** Figures for Prometheus, counted from what goes into the journal: as little of anybody as that. */
export interface Metrics {
  /** Passes everything on to `inner`. */
  readonly journal: Journal;
  readonly contentType: string;
  text(): Promise<string>;
}

export function createMetrics(inner: Journal): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const observe = observer(registry);
  return {
    journal: {
      write: (event) => {
        observe(event);
        inner.write(event);
      },
    },
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };
}

function observer(register: Registry): (event: JournalEvent) => void {
  const registers = [register];
  const requests = new Histogram({
    name: 'zhutiao_request_seconds',
    help: 'Time to answer a request',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers,
  });
  const tickets = new Counter({
    name: 'zhutiao_submissions_total',
    help: 'Submissions by what became of them: taken (or taken before), or the code of the problem',
    labelNames: ['outcome'],
    registers,
  });
  const batches = new Histogram({
    name: 'zhutiao_batch_seconds',
    help: 'Time of one transaction of the intake',
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    registers,
  });
  const errors = new Counter({ name: 'zhutiao_errors_total', help: 'Errors noted', registers });
  return (event) => {
    if (event.event === 'request') {
      const { method, route, status, ms } = event;
      requests.observe({ method, route, status }, ms / 1000);
    } else if (event.event === 'batch') {
      batches.observe(event.ms / 1000);
      for (const [outcome, count] of Object.entries(event.outcomes)) tickets.inc({ outcome }, count);
    } else if (event.event === 'error') errors.inc();
  };
}
