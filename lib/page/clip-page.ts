import { PageMap } from './page-map.ts';
import type { PageText } from './read-page.ts';

/** A page's text from one offset to another, whole blocks of it, as a page of its own; null where nothing lies there. */
export function clipPage(
  { source, map }: PageText,
  { start, end }: { start: number; end: number },
): PageText | null {
  const blocks = source.blocks.filter((block) => block.end > start && block.start < end);
  const [from, to] = [blocks[0]?.start, blocks.at(-1)?.end];
  if (from === undefined || to === undefined) return null;
  const segments = map.segments.filter((segment) => segment.start >= from && segment.start < to);
  return {
    source: {
      ...source,
      text: source.text.slice(from, to),
      blocks: blocks.map((block) => ({ ...block, start: block.start - from, end: block.end - from })),
    },
    map: new PageMap(segments).movedBy(-from),
  };
}
