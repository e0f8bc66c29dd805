import { styleRoot } from './shadow-style.ts';

/** Our one element in somebody else's page. */
export interface MarkerHost {
  readonly element: HTMLElement;
  /** Everything of ours hangs under this, in a closed shadow root: the page's scripts cannot reach in. */
  readonly stage: HTMLElement;
  /** Where the host's own corner is in the viewport, and how many viewport pixels one of its pixels takes (CSS zoom). */
  origin(): { readonly left: number; readonly top: number; readonly scale: number };
  /** Lies over the page's text, under what the page lays over its text. */
  stackAt(zIndex: number): void;
}

/** A page that takes our host out this often does not want it. */
const mostReturns = 20;

/**
 * Appends the host last to <html> and keeps it there until `signal` aborts. Nothing on it depends on what the person
 * has done. `css` styles the inside; a page's own style sheets cannot reach there.
 */
export function markerHost(css: string, signal: AbortSignal): MarkerHost {
  const element = document.createElement('div');
  const root = element.attachShadow({ mode: 'closed' });
  const [, restack] = styleRoot(root, [`${hostStyle}${onStage(css)}`, '']);
  const stage = root.appendChild(document.createElement('div'));
  stage.className = stageClass;
  const probe = stage.appendChild(document.createElement('div'));
  probe.className = 'probe';
  document.documentElement.append(element);
  keepInPlace(element, signal);
  return {
    element,
    stage,
    origin() {
      const { left, top, width } = probe.getBoundingClientRect();
      return { left, top, scale: width > 0 ? width / probeSize : 1 };
    },
    stackAt: (zIndex) => restack?.(`:host { z-index: ${zIndex} !important }`),
  };
}

const probeSize = 100;
const stageClass = 'zt-stage';

/** What our style sheets say of `:host` a page could overrule from outside; inside it cannot. */
function onStage(css: string): string {
  return css.replace(/:host(?:\(([^)]*)\))?/g, (_, own: string | undefined) => `.${stageClass}${own ?? ''}`);
}

/** `!important` inside a shadow root is stronger than anything the page can say of its host. */
const hostStyle = `
:host {
  all: initial !important;
  position: absolute !important;
  left: 0 !important;
  top: 0 !important;
  width: 0 !important;
  height: 0 !important;
  display: block !important;
  direction: ltr !important;
  z-index: 1 !important;
}
.probe { position: absolute; left: 0; top: 0; width: ${probeSize}px; height: 0; visibility: hidden; }
@media print { :host { display: none !important; } }
`;

function keepInPlace(element: HTMLElement, signal: AbortSignal): void {
  let returns = 0;
  const observer = new MutationObserver(() => {
    if (element.isConnected || returns >= mostReturns) return;
    returns += 1;
    document.documentElement?.append(element);
  });
  observer.observe(document, { childList: true });
  observer.observe(document.documentElement, { childList: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    element.remove();
  });
}

/**
 * The z-index of the outermost layer of the page that holds the text: ours must reach it, or its ground would hide
 * the markers. At least 1.
 */
export function layerOf(block: Element): number {
  let layer = 1;
  for (let at: Element | null = block; at && at !== document.documentElement; at = at.parentElement) {
    const { zIndex } = getComputedStyle(at);
    const index = Number.parseInt(zIndex, 10);
    if (Number.isFinite(index)) layer = Math.max(1, index);
  }
  return layer;
}
