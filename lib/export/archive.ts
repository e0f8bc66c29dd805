import type { Dossier } from '../hearing/dossier.ts';
import { canonicalJson } from '../hearing/packet.ts';
import { annotationPieces } from './annotations.ts';
import { type LongWork, Pace } from './long-work.ts';
import { ZipWriter } from './zip-writer.ts';

/** What the archive calls itself, and the version of its layout. */
export const archiveFormat = { format: 'zhutiao-hearing', version: 1 } as const;

/** Names inside the archive. JSON is RFC 8785; lists have one member a line, so that a person can look into them. */
export const archiveNames = {
  format: 'zhutiao.json',
  hearing: 'hearing.json',
  meeting: 'meeting.json',
  comments: 'comments.jsonl',
  groups: 'groups.jsonl',
  decisions: 'decisions.jsonl',
  annotations: 'annotations.jsonld',
  revision: (place: number) => `revisions/${place + 1}.json`,
  text: (place: number) => `revisions/${place + 1}.txt`,
} as const;

/**
 * The whole hearing as one ZIP archive that another endpoint can read: texts and trees of all revisions, opinions,
 * groups, decisions, meeting; the opinions once more in the W3C's form for others. The same dossier always gives
 * the same bytes.
 */
export async function writeArchive(dossier: Dossier, work: LongWork = {}): Promise<Uint8Array> {
  const { comments, groups, decisions, revisions } = dossier;
  const pace = new Pace(2 * comments.length + groups.length + decisions.length + 2, work);
  const zip = new ZipWriter();
  zip.addText(archiveNames.format, line(archiveFormat));
  zip.addText(archiveNames.hearing, line(dossier.hearing));
  zip.addText(archiveNames.meeting, line(dossier.meeting));
  for (const [place, { text, ...facts }] of revisions.entries()) {
    zip.addText(archiveNames.revision(place), line(facts));
    zip.addText(archiveNames.text(place), text);
  }
  const lists = { comments, groups, decisions };
  for (const name of ['comments', 'groups', 'decisions'] as const) {
    const entry = zip.open(archiveNames[name]);
    for (const member of lists[name]) {
      entry.write(line(member));
      await pace.step();
    }
    entry.close();
  }
  const annotations = zip.open(archiveNames.annotations);
  for (const piece of annotationPieces(dossier)) {
    annotations.write(piece);
    await pace.step();
  }
  annotations.close();
  const bytes = zip.finish();
  pace.finish();
  return bytes;
}

function line(value: unknown): string {
  return `${canonicalJson(value)}\n`;
}
