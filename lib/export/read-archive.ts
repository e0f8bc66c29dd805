import { unzipSync } from 'fflate';
import * as z from 'zod';
import {
  commentGroup,
  type Dossier,
  decision,
  dossier,
  dossierComment,
  dossierRevision,
  meeting,
} from '../hearing/dossier.ts';
import { sha256OfText } from '../hearing/hash.ts';
import type { Words } from '../hearing/protocol/primitives.ts';
import { archiveFormat, archiveNames } from './archive.ts';

/** The dossier, or why the archive cannot be taken; nothing of a damaged one is. */
export type ArchiveReading =
  | { readonly kind: 'dossier'; readonly dossier: Dossier }
  | { readonly kind: 'refused'; readonly words: Words };

/** More than this unpacked and it is no hearing's archive, bytes. */
const LARGEST = 1_000_000_000;

export function readArchive(bytes: Uint8Array): ArchiveReading {
  try {
    return { kind: 'dossier', dossier: checked(new Entries(unpack(bytes))) };
  } catch (cause) {
    if (cause instanceof Refused) return { kind: 'refused', words: cause.words };
    if (cause instanceof z.ZodError) return { kind: 'refused', words: damaged(pathOf(cause)) };
    // What fflate throws of a broken ZIP.
    return { kind: 'refused', words: notAnArchive };
  }
}

class Refused extends Error {
  readonly words: Words;

  constructor(words: Words) {
    super(words.en);
    this.words = words;
  }
}

const notAnArchive: Words = {
  zh: '这个文件不是听证卷宗，或者没有下载完整。',
  en: 'This file is not the archive of a hearing, or was not downloaded whole.',
};

function damaged(where: string): Words {
  return {
    zh: `卷宗里的“${where}”读不懂，没有导入任何内容。`,
    en: `“${where}” in the archive cannot be read; nothing was imported.`,
  };
}

function pathOf({ issues: [issue] }: z.ZodError): string {
  return issue?.path.join('.') || archiveNames.hearing;
}

function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  let size = 0;
  return unzipSync(bytes, {
    filter: ({ originalSize }) => {
      size += originalSize;
      if (size > LARGEST) throw new Refused(notAnArchive);
      return true;
    },
  });
}

class Entries {
  readonly #files: Record<string, Uint8Array>;
  readonly #decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

  constructor(files: Record<string, Uint8Array>) {
    this.#files = files;
  }

  has(name: string): boolean {
    return this.#files[name] !== undefined;
  }

  text(name: string): string {
    const bytes = this.#files[name];
    if (!bytes) throw new Refused(damaged(name));
    return this.#decoder.decode(bytes);
  }

  json<T>(name: string, shape: z.ZodType<T>): T {
    return this.#read(this.text(name), name, shape);
  }

  lines<T>(name: string, shape: z.ZodType<T>): T[] {
    const lines = this.text(name).split('\n');
    return lines.slice(0, -1).map((line, at) => this.#read(line, `${name}:${at + 1}`, shape));
  }

  #read<T>(written: string, where: string, shape: z.ZodType<T>): T {
    let value: unknown;
    try {
      value = JSON.parse(written);
    } catch {
      throw new Refused(damaged(where));
    }
    const parsed = shape.safeParse(value);
    if (!parsed.success) throw new Refused(damaged(where));
    return parsed.data;
  }
}

function checked(entries: Entries): Dossier {
  if (!entries.has(archiveNames.format)) throw new Refused(notAnArchive);
  entries.json(
    archiveNames.format,
    z.strictObject({ format: z.literal(archiveFormat.format), version: z.literal(archiveFormat.version) }),
  );
  const found: Dossier = {
    hearing: entries.json(archiveNames.hearing, dossier.shape.hearing),
    revisions: [...revisionsOf(entries)],
    comments: entries.lines(archiveNames.comments, dossierComment),
    groups: entries.lines(archiveNames.groups, commentGroup),
    decisions: entries.lines(archiveNames.decisions, decision),
    meeting: entries.json(archiveNames.meeting, meeting.nullable()),
  };
  const known = new Set(found.revisions.map(({ id }) => id));
  const stray = found.comments.find(({ revisionId }) => !known.has(revisionId));
  if (stray) throw new Refused(damaged(`${archiveNames.comments}: ${stray.id}`));
  return found;
}

function* revisionsOf(entries: Entries) {
  for (let place = 0; entries.has(archiveNames.revision(place)); place++) {
    const facts = entries.json(archiveNames.revision(place), dossierRevision.omit({ text: true }));
    const text = entries.text(archiveNames.text(place));
    if (sha256OfText(text) !== facts.id) throw new Refused(damaged(archiveNames.text(place)));
    yield { ...facts, text };
  }
}
