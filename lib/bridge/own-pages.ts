import { browser } from './browser.ts';

/** Opens a page of ours in a tab of its own: never in a frame that somebody's page could cover. */
export function openOwnPage(path: `/${string}.html`, asked: Readonly<Record<string, string>> = {}): void {
  const query = new URLSearchParams(asked).toString();
  const url = `${browser.runtime.getURL('')}${path.slice(1)}${query === '' ? '' : `?${query}`}`;
  // A docked panel in Firefox has no tabs API; a window opened from a press is a tab there too.
  if (browser.tabs) void browser.tabs.create({ url });
  else window.open(url, '_blank', 'noopener');
}

/** The desk for files, where one is chosen or the words of a draft are pasted. */
export function openFileDesk(how: 'choose' | 'paste'): void {
  openOwnPage('/workbench.html', how === 'paste' ? { file: '', paste: '' } : { file: '' });
}
