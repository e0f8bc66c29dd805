import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** LibreOffice's program, null where it is not installed. */
export function findOffice(): string | null {
  const names = [
    '/usr/bin/soffice',
    '/usr/bin/libreoffice',
    '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  ];
  return process.env.ZHUTIAO_OFFICE ?? names.find((name) => existsSync(name)) ?? null;
}

/** Converts files into a folder, all in one run; `format` as `--convert-to` takes it. */
export function convert(
  office: string,
  files: readonly string[],
  { format, into }: { format: string; into: string },
) {
  const profile = `-env:UserInstallation=file://${join(into, 'profile')}`;
  execFileSync(office, [profile, '--headless', '--convert-to', format, '--outdir', into, ...files], {
    stdio: 'ignore',
    timeout: 600_000,
  });
}
