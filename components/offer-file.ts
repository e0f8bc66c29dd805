/** Hands a JSON file to the browser's own way of saving. */
export function offerFile(name: string, words: string): void {
  const address = URL.createObjectURL(new Blob([words], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has begun reading by then; the address must not live as long as the document.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
