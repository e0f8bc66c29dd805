export function findChromium(): string | null;
export function findFirefox(): string | null;
export function findBrandedChrome(): string | null;
export function hasChineseFont(): Promise<boolean>;
export function fetchBrowsers(
  missing: { chromium: boolean; firefox: boolean; font: boolean },
  alive: () => void,
): Promise<void>;
