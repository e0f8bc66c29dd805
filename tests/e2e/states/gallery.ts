import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import type { CDPSession } from 'puppeteer-core';
import { nameOf, pictured } from './looks.ts';

/** Where pictures are kept; null where none are wanted: `ZHUTIAO_GALLERY=1 npm test`. */
const gallery = process.env.ZHUTIAO_GALLERY
  ? new URL('../../../docs/gallery/', import.meta.url).pathname
  : null;

/** Small, and by the session itself: puppeteer would give the page back its own size first. */
export async function keepPicture(session: CDPSession, name: string): Promise<void> {
  if (!gallery) return;
  mkdirSync(gallery, { recursive: true });
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 40 });
  writeFileSync(`${gallery}${name}.webp`, Buffer.from(data, 'base64'));
}

const screens: Readonly<Record<string, string>> = {
  '1': 'Overlay and side panel (mock 1)',
  '2': 'Composer (mock 2)',
  '3': 'Compare and carrying over (mock 3)',
  '4': 'Library and statement (mock 4)',
  '5': 'Submit and receipt (mock 5)',
  '6': 'Staff desk (mock 6)',
  '8': 'Popup (mock 8)',
  '9': 'States (mock 9)',
};

const preface = `# Gallery

Every screen in every state, as the browser test reached it by use: \`ZHUTIAO_GALLERY=1 npm test\` takes the pictures
anew. Each state is checked in both languages, on both grounds and in three widths (\`tests/e2e/states.e2e.ts\`); four
of the twelve are kept. A popup is as wide as it is.
`;

/** The index page, of the pictures that are there. */
export function keepIndex(): void {
  if (!gallery) return;
  const kept = readdirSync(gallery).filter((file) => file.endsWith('.webp'));
  const looks = pictured.map(nameOf);
  const look = new RegExp(`-(?:${looks.join('|')})\\.webp$`);
  const states = [...new Set(kept.map((file) => file.replace(look, '')))].toSorted();
  const parts = Object.entries(screens).map(([number, title]) => {
    const own = states.filter((state) => state.startsWith(`${number}-`));
    return `## ${number} ${title}\n\n${own.map((state) => rowOf(state, { kept, looks })).join('\n')}`;
  });
  writeFileSync(`${gallery}README.md`, `${preface}\n${parts.join('\n')}`);
}

function rowOf(
  state: string,
  { kept, looks }: { readonly kept: readonly string[]; readonly looks: readonly string[] },
): string {
  const files = looks.map((look) => `${state}-${look}.webp`).filter((file) => kept.includes(file));
  const cells = files.map((file) => `<img src="${file}" alt="${file.slice(0, -5)}" width="24%">`);
  return `### ${state.slice(2)}\n\n${cells.join('\n')}\n`;
}
