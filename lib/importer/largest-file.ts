/** A law in Word's markup with pictures of seals and maps has 20 MB; more is no draft. Bytes. */
export const largestFile = 128 * 1024 * 1024;
