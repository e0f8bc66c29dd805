/** What scrolls in one screen or another of the frame. */
const scrollers = '.reading-text, .panel-list, .composer-body, .sheet';
/** CSS pixels. */
const least = 420;
const most = 1200;

/** Tells how high the frame would like to be so that nothing in it scrolls, when that grows. */
export function tellHeight(tell: (px: number) => void): void {
  let told = 0;
  const look = () => {
    const wishes = [...document.querySelectorAll(scrollers)].map(
      (each) => window.innerHeight - each.clientHeight + each.scrollHeight,
    );
    const wish = Math.round(Math.min(most, Math.max(least, ...wishes)));
    // A frame that shrank and grew with every article would move the page under the finger.
    if (wish <= told || wishes.length === 0) return;
    told = wish;
    tell(wish);
  };
  let waiting = 0;
  const soon = () => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(look, 100);
  };
  new MutationObserver(soon).observe(document.documentElement, { childList: true, subtree: true });
  addEventListener('resize', soon);
}
