const name = 'zt-here';

/** Paints the clause in focus. The page's scripts can list highlights: this one says no more than where we are. */
export interface Highlighter {
  /** None clears. All lie in one document. */
  paint(ranges: readonly Range[]): void;
}

/** Browsers without the CSS Custom Highlight API paint nothing; the line in the margin tells. */
export function highlighter(signal: AbortSignal): Highlighter {
  let painted: (Window & typeof globalThis) | null = null;
  const clear = () => painted?.CSS.highlights?.delete(name);
  signal.addEventListener('abort', clear);
  return {
    paint(ranges) {
      clear();
      painted = ranges[0]?.startContainer.ownerDocument?.defaultView ?? null;
      if (painted?.CSS.highlights) painted.CSS.highlights.set(name, new painted.Highlight(...ranges));
    },
  };
}
