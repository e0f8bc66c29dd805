import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { StaticRoot } from '../server/app.ts';
import { defaultLimits } from '../server/intake/limits.ts';
import { lineJournal } from '../server/journal.ts';
import { type ServeOptions, startServer } from '../server/serve.ts';
import type { Provider } from '../server/staff/provider.ts';
import { messageOf } from './batch.ts';

const usage = `zhutiao serve [--port N] [--host ADDRESS] [--data DIR] [--database-url URL] [--public-url URL]
              [--proxies N] [--metrics-port N] [--per-address N] [--per-hearing N]

Starts the hearing endpoint, with the PostgreSQL that is brought along or another one.
  --port          8787; 0 takes any free one
  --host          127.0.0.1; put a proxy with TLS before it
  --data          ./data: where the PostgreSQL brought along keeps everything
  --database-url  another PostgreSQL, postgres://…; also by DATABASE_URL
  --public-url    where citizens reach it, https://…; also by PUBLIC_URL
  --proxies       0: proxies of yours before it, whose X-Forwarded-For is believed; also by PROXIES
  --metrics-port  figures for Prometheus on 127.0.0.1; also by METRICS_PORT
  --per-address   120: submissions a minute from one address
  --per-hearing   3000: submissions a minute from which on each has to bring a proof of work

With OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET in the environment, the office may sign in through that
provider; its address to come back to is PUBLIC_URL/staff/api/provider/back.
With SMTP_URL and MAIL_FROM in the environment, who left an e-mail address is told of answers, new revisions
and changed periods.
`;

/** Answers once it is stopped by a signal. */
export async function serve(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (options === null || options === 'help') {
    (options === null ? process.stderr : process.stdout).write(usage);
    return options === null ? 2 : 0;
  }
  // Listened for from the beginning: a signal while starting is obeyed once there is something to stop.
  const asked = stopped();
  try {
    const server = await startServer(options);
    process.stderr.write(`Listening on ${server.url}\n`);
    await asked;
    await server.close();
    return 0;
  } catch (error) {
    process.stderr.write(`${messageOf(error)}\n`);
    return 1;
  }
}

function readOptions(args: readonly string[]): ServeOptions | 'help' | null {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { ...text, default: '8787' },
        host: { ...text, default: '127.0.0.1' },
        data: { ...text, default: 'data' },
        'database-url': text,
        'public-url': text,
        proxies: text,
        'metrics-port': text,
        'per-address': { ...text, default: String(defaultLimits.perAddress) },
        'per-hearing': { ...text, default: String(defaultLimits.unworkedPerHearing) },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) return 'help';
    const port = wholeNumber(values.port, 65_535);
    const proxies = wholeNumber(values.proxies ?? process.env.PROXIES ?? '0', 10);
    const metrics = values['metrics-port'] ?? process.env.METRICS_PORT ?? null;
    const metricsPort = metrics === null ? null : wholeNumber(metrics, 65_535);
    const perAddress = wholeNumber(values['per-address'], 9_999_999);
    const unworkedPerHearing = wholeNumber(values['per-hearing'], 9_999_999);
    if (perAddress === null || unworkedPerHearing === null) return null;
    if (port === null || proxies === null || (metrics !== null && metricsPort === null)) return null;
    return {
      port,
      proxies,
      metricsPort,
      mail: mailSettings(),
      provider: providerSettings(),
      limits: { ...defaultLimits, perAddress, unworkedPerHearing },
      hostname: values.host,
      dataDirectory: resolve(values.data),
      databaseUrl: values['database-url'] ?? process.env.DATABASE_URL ?? null,
      publicUrl: (values['public-url'] ?? process.env.PUBLIC_URL ?? '').replace(/\/+$/, '') || null,
      statics: built(),
      journal: lineJournal((line) => process.stdout.write(line)),
    };
  } catch {
    // parseArgs throws on an unknown option: the usage says what there is.
    return null;
  }
}

/** From the environment alone: the address holds a password. */
function mailSettings(): { url: string; from: string } | null {
  const { SMTP_URL: url, MAIL_FROM: from } = process.env;
  return url && from ? { url, from } : null;
}

/** From the environment alone: it holds a secret. */
function providerSettings(): Provider | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = process.env;
  return issuer && clientId && clientSecret ? { issuer, clientId, clientSecret } : null;
}

function wholeNumber(text: string, most: number): number | null {
  return /^\d{1,7}$/.test(text) && Number(text) <= most ? Number(text) : null;
}

/** What `npm run build` has made: the widget and the office's pages. */
function built(): StaticRoot[] {
  const dist = join(fileURLToPath(new URL('..', import.meta.url)), 'dist');
  return [
    { path: '/widget', directory: join(dist, 'widget') },
    { path: '/staff', directory: join(dist, 'staff'), index: 'office.html' },
  ].filter(({ directory }) => existsSync(directory));
}

/** Ctrl+C, or a service manager's polite end. The second signal is not waited for. */
function stopped(): Promise<void> {
  return new Promise((done) => {
    process.once('SIGINT', () => done());
    process.once('SIGTERM', () => done());
  });
}
