/** Hands a file to the person's own disk. The address it needs for that is given back at once. */
export function saveFile(name: string, type: string, content: string | Uint8Array<ArrayBuffer>): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Opens a mailto: link as if it had been pressed; a mail program, or nothing, answers. */
export function openMail(link: string): void {
  const anchor = document.createElement('a');
  anchor.href = link;
  // A frame's own navigation may be forbidden by the page around it.
  if (window.top !== window) anchor.target = '_blank';
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
}
