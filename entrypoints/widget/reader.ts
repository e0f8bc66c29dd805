import { FullPart } from './full-part.ts';
import type { MakeFullPart } from './part.ts';

/**
 * The full reader of the page part, a script of its own: brought by the element where a page is not plain. It hands
 * itself over by an event on the script that brought it, so nothing of it stands in the page's global scope.
 */
const make: MakeFullPart = (element, tell, signal) => new FullPart(element, tell, signal);
document.currentScript?.dispatchEvent(new CustomEvent('zhutiao-reader', { detail: make }));
