/**
 * A PDF of so many pages whose Chinese font is only named, as many offices' programs write it: its characters can be
 * told by the character maps alone (PDF 32000-1, 9.7.5.2).
 */
export function longPdf(
  pages: number,
  linesOn: (page: number) => readonly string[],
): Uint8Array<ArrayBuffer> {
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>', ''];
  const font = objects.push(
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
  );
  objects.push(
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 >>',
  );
  const kids: number[] = [];
  for (let page = 1; page <= pages; page++) {
    const stream = linesOn(page).map(lineAt).join('\n');
    const content = objects.push(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`);
    kids.push(
      objects.push(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${content} 0 R /Resources << /Font << /F ${font} 0 R >> >> >>`,
      ),
    );
  }
  objects[1] = `<< /Type /Pages /Count ${pages} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`;
  return assembled(objects);
}

function lineAt(line: string, at: number): string {
  const hex = [...line].map((char) => char.charCodeAt(0).toString(16).padStart(4, '0')).join('');
  return `BT /F 12 Tf 72 ${770 - at * 18} Td <${hex}> Tj ET`;
}

function assembled(objects: readonly string[]): Uint8Array<ArrayBuffer> {
  let out = '%PDF-1.4\n';
  const places: string[] = [];
  for (const [at, object] of objects.entries()) {
    places.push(`${String(out.length).padStart(10, '0')} 00000 n \n`);
    out += `${at + 1} 0 obj\n${object}\nendobj\n`;
  }
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${out.length}\n%%EOF\n`;
  return new TextEncoder().encode(out + table + trailer);
}
