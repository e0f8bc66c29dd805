/**
 * What kind a node is. By its own word, not by `instanceof`: nodes inside a frame belong to another realm.
 */
export function isText(node: Node): node is Text {
  return node.nodeType === 3 || node.nodeType === 4;
}

export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** A frame, of the old kind (`<frame>`) too. */
export function isFrame(node: Node): node is HTMLIFrameElement {
  return isElement(node) && (node.localName === 'iframe' || node.localName === 'frame');
}

export function isSlot(node: Node): node is HTMLSlotElement {
  return isElement(node) && node.localName === 'slot' && 'assignedNodes' in node;
}

/** The document inside a frame, null where it is another site's or not yet there. */
export function documentIn(frame: HTMLIFrameElement): Document | null {
  try {
    return frame.contentDocument;
  } catch {
    // Another site's frame: some browsers throw instead of answering null.
    return null;
  }
}
