/** How a state may look: every language, ground and width that people have. */
export interface Look {
  readonly language: 'zh' | 'en';
  readonly theme: 'light' | 'dark';
  readonly width: 390 | 768 | 1440;
}

export const languages = ['zh', 'en'] as const;
export const themes = ['light', 'dark'] as const;
export const widths = [390, 768, 1440] as const;

/** As tall as the screens of that width are. */
export const heights = { 390: 844, 768: 1024, 1440: 900 } as const;

/** These four of the twelve are kept as pictures: each value is in two of them at least. */
export const pictured: readonly Look[] = [
  { language: 'zh', theme: 'light', width: 1440 },
  { language: 'zh', theme: 'dark', width: 390 },
  { language: 'en', theme: 'light', width: 390 },
  { language: 'en', theme: 'dark', width: 768 },
];

export function isPictured({ language, theme, width }: Look): boolean {
  return pictured.some((it) => it.language === language && it.theme === theme && it.width === width);
}

export function nameOf({ language, theme, width }: Look): string {
  return `${language}-${theme}-${width}`;
}
