/** Firefox's sidebar, which Chromium does not have. */
interface SidebarAction {
  open(): Promise<void>;
  close(): Promise<void>;
  toggle(): Promise<void>;
  isOpen(details: { windowId?: number }): Promise<boolean>;
}

export type ExtensionApi = typeof chrome & { readonly sidebarAction?: SidebarAction };

const scope = globalThis as { readonly browser?: ExtensionApi; readonly chrome?: ExtensionApi };

/**
 * The extension API, with promises, under either of its names. Parts of it may be missing where the browser withholds
 * them (no `tabs` in a Firefox frame, no `sidePanel` in Firefox): test before use.
 */
export const browser = (scope.browser?.runtime?.id ? scope.browser : scope.chrome) as ExtensionApi;
