/** Taken while the script runs: afterwards `currentScript` is gone. A module has no such script. */
const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript : null;

/** A site that bundles the module says here where the static folder lies. */
let folder: string | null = null;

/** `address` of the static folder, with or without its closing slash. To be called before the first element stands. */
export function serveFrom(address: string): void {
  folder = new URL(address.replace(/\/?$/, '/'), document.baseURI).href;
}

/** A file of the folder that the script came from. */
function beside(name: string): URL {
  const tag = script ?? document.querySelector<HTMLScriptElement>('script[src*="zhutiao.js"]');
  return new URL(name, folder ?? tag?.src ?? document.baseURI);
}

/** The frame document lies beside the script, wherever that is served from. */
export function frameAddress(): URL {
  return beside('frame.html');
}

export function readerAddress(): URL {
  return beside('reader.js');
}

/** A page whose policy goes by nonces lets further scripts in by the same one. */
export function scriptNonce(): string {
  return script?.nonce ?? '';
}
