import { browser } from './browser.ts';

/** The keys as the person has them now; empty where one was taken away. Browsers without keys have none. */
export async function commandKeys(): Promise<{ readonly markers: string; readonly panel: string }> {
  const commands = (await browser.commands?.getAll()) ?? [];
  const keysOf = (name: string) => commands.find((command) => command.name === name)?.shortcut ?? '';
  return { markers: keysOf('toggle-markers'), panel: keysOf('toggle-panel') };
}
