import { strFromU8, unzipSync } from 'fflate';

/** Everything that can be read in a file: its parts, if it is a ZIP. */
export async function wordsInZip(answer: Response): Promise<string> {
  const bytes = new Uint8Array(await answer.arrayBuffer());
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return strFromU8(bytes);
  return Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join('\n');
}
