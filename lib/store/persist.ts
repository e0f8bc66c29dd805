/**
 * Asks the browser not to clear what is kept here when space runs short. True if it agreed, now or before.
 * Some ask the person; call it after something was saved, so that the question makes sense.
 */
export async function askToPersist(
  storage: StorageManager | undefined = navigator.storage,
): Promise<boolean> {
  try {
    return (await storage?.persisted?.()) || (await storage?.persist?.()) || false;
  } catch {
    return false; // a frame without storage of its own: nothing to be asked for
  }
}
