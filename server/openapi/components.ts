import * as z from 'zod';
import { form } from '../../lib/hearing/protocol/form.ts';
import {
  draftTree,
  hearing,
  hearingRevision,
  privacy,
  provision,
  revisionSummary,
  signingKey,
  signingKeyList,
} from '../../lib/hearing/protocol/hearing.ts';
import {
  identityPart,
  packet,
  packetAttachment,
  packetComment,
  packetTarget,
  storedAttachment,
  submission,
} from '../../lib/hearing/protocol/packet.ts';
import { problem } from '../../lib/hearing/protocol/problem.ts';
import {
  consistencyProof,
  inclusionProof,
  logEntries,
  logHead,
  receipt,
} from '../../lib/hearing/protocol/receipt.ts';
import { answer, counts, satisfaction, status } from '../../lib/hearing/protocol/status.ts';

/** Schemas that have a name in the description. */
const named = {
  Hearing: hearing,
  Form: form,
  Privacy: privacy,
  RevisionSummary: revisionSummary,
  HearingRevision: hearingRevision,
  DraftTree: draftTree,
  Provision: provision,
  SigningKey: signingKey,
  SigningKeyList: signingKeyList,
  Submission: submission,
  Packet: packet,
  PacketComment: packetComment,
  PacketTarget: packetTarget,
  PacketAttachment: packetAttachment,
  StoredAttachment: storedAttachment,
  IdentityPart: identityPart,
  Receipt: receipt,
  Status: status,
  Answer: answer,
  Satisfaction: satisfaction,
  Counts: counts,
  LogHead: logHead,
  LogEntries: logEntries,
  InclusionProof: inclusionProof,
  ConsistencyProof: consistencyProof,
  Problem: problem,
} as const;

/** JSON Schema 2020-12, or a part of an OpenAPI document. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const at = (name: string) => `#/components/schemas/${name}`;

/** JSON Schema 2020-12 of every named schema, each pointing at the others by name. */
export function components(): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { uri: at, io: 'output', unrepresentable: 'any' });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema: _, $id: __, ...schema }]) => [name, schema]),
  );
}

/** A reference where the schema has a name, else the schema itself (as it is sent in). */
export function schemaOf(schema: z.ZodType): JsonSchema {
  const found = Object.entries(named).find(([, each]) => each === schema);
  if (found !== undefined) return { $ref: at(found[0]) };
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return rest;
}
