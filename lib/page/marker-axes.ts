/** In CSS pixels, from whatever corner the caller measures. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * A rectangle as the text runs: `inline` along a line, from its start; `block` from line to line. Negative numbers
 * are what right-to-left and right-to-left columns come to; only differences matter.
 */
export interface FlowRect {
  readonly inlineStart: number;
  readonly inlineEnd: number;
  readonly blockStart: number;
  readonly blockEnd: number;
}

/** How the text of a column runs. Markers stand before the start of its lines. */
export type Flow = 'ltr' | 'rtl' | 'vertical-rl' | 'vertical-lr';

export function flowOf(style: { readonly writingMode: string; readonly direction: string }): Flow {
  if (style.writingMode === 'vertical-lr' || style.writingMode === 'sideways-lr') return 'vertical-lr';
  if (style.writingMode.startsWith('vertical') || style.writingMode === 'sideways-rl') return 'vertical-rl';
  return style.direction === 'rtl' ? 'rtl' : 'ltr';
}

export function isVertical(flow: Flow): boolean {
  return flow === 'vertical-rl' || flow === 'vertical-lr';
}

export function toFlow(flow: Flow, { left, top, right, bottom }: Rect): FlowRect {
  if (flow === 'ltr') return { inlineStart: left, inlineEnd: right, blockStart: top, blockEnd: bottom };
  if (flow === 'rtl') return { inlineStart: -right, inlineEnd: -left, blockStart: top, blockEnd: bottom };
  if (flow === 'vertical-lr')
    return { inlineStart: top, inlineEnd: bottom, blockStart: left, blockEnd: right };
  return { inlineStart: top, inlineEnd: bottom, blockStart: -right, blockEnd: -left };
}

export function fromFlow(flow: Flow, rect: FlowRect): Rect {
  const { inlineStart, inlineEnd, blockStart, blockEnd } = rect;
  if (flow === 'ltr') return { left: inlineStart, top: blockStart, right: inlineEnd, bottom: blockEnd };
  if (flow === 'rtl') return { left: -inlineEnd, top: blockStart, right: -inlineStart, bottom: blockEnd };
  if (flow === 'vertical-lr')
    return { left: blockStart, top: inlineStart, right: blockEnd, bottom: inlineEnd };
  return { left: -blockEnd, top: inlineStart, right: -blockStart, bottom: inlineEnd };
}
