import { untilThere } from './screen.ts';

/** CSS pixels from the top left of the document's view. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where something is once it has been there for a while: what comes in above it moves it away. */
export async function standingStill(where: () => Promise<Point>): Promise<Point> {
  let before: Point | null = null;
  return untilThere('the end of its moving', async () => {
    const now = await where();
    const still = before?.x === now.x && before.y === now.y;
    before = now;
    if (still) return now;
    await new Promise((resolve) => setTimeout(resolve, 100));
    return null;
  });
}

/** Throws in the document where nothing is found. */
export function middleOf(selector: string): string {
  return `(() => { const found = document.querySelector(${JSON.stringify(selector)});
    if (!found) throw new Error('nothing is ' + ${JSON.stringify(selector)});
    found.scrollIntoView({ block: 'nearest' });
    const { left, top, width, height } = found.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 }; })()`;
}
