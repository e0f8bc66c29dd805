import type { Shape } from '../shape/shape.ts';
import type { Everything } from '../usecase/own-data-ports.ts';
import { outboxRow } from './outbox-row.ts';
import { explanationRow, fileRow, statusRow } from './own-rows.ts';
import { postingRow } from './posting-row.ts';
import {
  carriedRow,
  commentRow,
  correctionsRow,
  draftRow,
  revisionRow,
  settingRow,
  textRow,
  versionRow,
} from './rows.ts';
import { statementRow } from './statement-row.ts';

type Listed = Omit<Everything, 'person'>;

/** Every list of records, and what a record of it must look like. */
export const tableShapes: { readonly [K in keyof Listed]: Shape<Listed[K][number]> } = {
  drafts: draftRow,
  revisions: revisionRow,
  texts: textRow,
  comments: commentRow,
  versions: versionRow,
  carried: carriedRow,
  outbox: outboxRow,
  postings: postingRow,
  settings: settingRow,
  corrections: correctionsRow,
  files: fileRow,
  statuses: statusRow,
  explanations: explanationRow,
  statements: statementRow,
};

export const keysOfTables = Object.keys(tableShapes) as readonly (keyof Listed)[];

/** The table that a list lies in: postings lie in the outbox, and `road` tells them apart. */
export const tableOf = (name: keyof Listed): Exclude<keyof Listed, 'postings'> =>
  name === 'postings' ? 'outbox' : name;

export function belongsTo(name: keyof Listed, row: unknown): boolean {
  const onRoad = typeof row === 'object' && row !== null && 'road' in row;
  return name === 'postings' ? onRoad : name !== 'outbox' || !onRoad;
}
