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

## The mocks, state by state

| mock | state | where it is | picture, else test |
|---|---|---|---|
| 1 | rest, hover, focus, selected, has, ask; gutter, tab, rail, vertical | page margin | \`margin.e2e.ts\` |
| 1 | words selected | bar over the page | \`road-chromium.e2e.ts\` |
| 1 | deadline far, near, today, closed, unknown | panel head | panel-comments, -soon, -today, -closed, -empty |
| 1 | several articles marked with Shift | page margin, composer | \`keyboard.e2e.ts\` |
| 2 | amend, diff, errors | composer | composer-amend, -diff, -errors |
| 2 | deleted, undo | panel | \`states.e2e.ts\` |
| 3 | carried, to confirm, unplaced, hung elsewhere | panel | panel-carried, confirm, attach |
| 3 | drafts side by side | workbench | compare, panel-revisions, panel-one-revision |
| 5 | sheet, errors, receipt, in doubt | submit page | submit, submit-errors, receipt, not-delivered |
| 5 | rewritten, withdrawn, all roads in one list | submit page | \`keyboard.e2e.ts\`, \`roads.test.tsx\` |
| 8 | draft, newer draft, doubtful, nothing found, refused, permission | popup | popup-draft, -newer, -doubtful, -nothing, -refused, -permission |
| 9-1 | empty | panel | panel-empty |
| 9-2 | long work, stopped | panel | \`carrying.test.tsx\` |
| 9-3 | offline | panel | panel-offline |
| 9-4 | not delivered | submit page, panel | not-delivered, panel-not-delivered |
| 9-5 | unplaced | panel | confirm |
| 9-6 | nothing found; framed by hand, pasted | panel, popup, workbench | panel-nothing, \`framing.e2e.ts\` |
| 9-7 | permission | popup | popup-permission |
| 9-8 | closed | panel | panel-closed |
| 9-9 | doubtful structure | panel, popup | panel-doubtful, popup-doubtful |

Not as drawn: the popup of a newer draft (8-2) counts no carried comments before the panel has carried them, and the
popup without a draft (8-3) has no row to one's own drafts; a closed hearing (9-8) has no buttons of its own.
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
