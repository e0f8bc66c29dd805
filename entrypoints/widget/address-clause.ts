/** `#art_12` in the address: the clause to read. Null for anything else. */
export function clauseInAddress(): string | null {
  const [, eId = null] = /^#((?:art|part|subpart|chp|sec|annex)_[\w.-]{1,190})$/.exec(location.hash) ?? [];
  return eId;
}

/** Tells when the address leads to another clause. */
export function onAddressClause(listener: (eId: string) => void, signal: AbortSignal): void {
  addEventListener(
    'hashchange',
    () => {
      const eId = clauseInAddress();
      if (eId !== null) listener(eId);
    },
    { signal },
  );
}
