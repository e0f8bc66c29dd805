import type { Office } from '../../lib/usecase/office.ts';
import { officeOver } from '../../lib/usecase/office.ts';

/** What was asked of the endpoint: path under `/staff/api`, and the body of a POST. */
export interface Asked {
  readonly path: string;
  readonly body: unknown;
}

/** The office's own client, with answers by path instead of a network; a path without one answers 404. */
export function officeAnswering(answers: (asked: Asked) => unknown): { office: Office; asked: Asked[] } {
  const asked: Asked[] = [];
  const fetch = async (address: string, init?: RequestInit) => {
    const path = address.replace('https://office.example/staff/api', '');
    const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : null;
    asked.push({ path, body });
    const answer = answers({ path, body });
    return new Response(JSON.stringify(answer ?? {}), { status: answer === undefined ? 404 : 200 });
  };
  return { office: officeOver(fetch, 'https://office.example'), asked };
}
