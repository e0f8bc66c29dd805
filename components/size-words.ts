/** 48 KB, 2.1 MB: bytes as a file manager says them, in both languages. */
export function sizeWords(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  if (kilobytes < 1024) return `${kilobytes} KB`;
  return `${Number((bytes / 1024 / 1024).toFixed(1))} MB`;
}
