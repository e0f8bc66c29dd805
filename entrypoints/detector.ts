import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { browser } from '../lib/bridge/browser.ts';
import type { Letter } from '../lib/bridge/contract.ts';

/** Runs on sites the person has allowed, on nothing else. It only says "articles": reading is the overlay's work. */
export default defineUnlistedScript(() => {
  if (!announce()) watch();
});

const label = /第[〇零一二两三四五六七八九十百千\d０-９]+[条條]|^\s*(?:Article|Section|Art\.|§)\s*\d+/gimu;

/** Fewer different labels than this are citations in a piece of news, not a draft. */
const fewest = 4;

/** A page that goes on changing without showing articles is left alone after so many looks. */
const looks = 20;
const restMs = 500;

function announce(): boolean {
  const labels = new Set(document.body?.textContent?.match(label));
  if (labels.size < fewest) return false;
  const letter: Letter = { zhutiao: 'background', ask: 'found', body: {} };
  browser.runtime.sendMessage(letter).catch(() => undefined); // the extension was updated under this page
  return true;
}

/** Pages that fetch their text later. */
function watch(): void {
  let left = looks;
  let waiting = false;
  const observer = new MutationObserver(() => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      left -= 1;
      if (announce() || left === 0) observer.disconnect();
    }, restMs);
  });
  observer.observe(document.documentElement, { childList: true, subtree: true });
}
