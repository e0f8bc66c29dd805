/**
 * Styles a shadow root of ours. Constructed sheets need no `style-src` of the page; browsers that cannot construct
 * them (Safari before 16.4) get a style element, which a page without `style-src 'unsafe-inline'` will refuse.
 */
export function styleRoot(root: ShadowRoot, sheets: readonly string[]): readonly ((css: string) => void)[] {
  return canConstruct() ? constructed(root, sheets) : elements(root, sheets);
}

function canConstruct(): boolean {
  try {
    return 'replaceSync' in new CSSStyleSheet();
  } catch {
    return false; // an illegal constructor, says Safari 15
  }
}

function constructed(root: ShadowRoot, sheets: readonly string[]): readonly ((css: string) => void)[] {
  const made = sheets.map((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
  });
  root.adoptedStyleSheets = made;
  return made.map((sheet) => (css) => sheet.replaceSync(css));
}

function elements(root: ShadowRoot, sheets: readonly string[]): readonly ((css: string) => void)[] {
  return sheets.map((css) => {
    const style = root.appendChild(document.createElement('style'));
    style.textContent = css;
    return (next: string) => {
      style.textContent = next;
    };
  });
}
