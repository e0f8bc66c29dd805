import * as z from 'zod';
import { hearingId, sha256Hex } from '../../lib/hearing/protocol/primitives.ts';
import { problem } from '../../lib/hearing/protocol/problem.ts';
import { problemKinds } from '../problem-words.ts';
import { components, type JsonSchema, schemaOf } from './components.ts';
import type { Operation, RequestHeader } from './operation.ts';
import { operations } from './operations.ts';

/** OpenAPI 3.1 of the protocol, from the schemas that the routes read with. `server`: where it runs. */
export function openApi(server: string): JsonSchema {
  return {
    openapi: '3.1.0',
    info: {
      title: '逐条 Zhutiao hearing protocol',
      version: '1',
      summary: '对草案逐条提意见 Public comment on draft legislation, clause by clause',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: server }],
    paths: Object.fromEntries([...Map.groupBy(operations, ({ path }) => path)].map(pathItem)),
    components: {
      schemas: components(),
      securitySchemes: {
        secret: {
          type: 'http',
          scheme: 'bearer',
          description: 'The status secret whose hash is in the packet',
        },
      },
    },
  };
}

function pathItem([path, on]: readonly [string, readonly Operation[]]): [string, JsonSchema] {
  const methods = on.map((operation) => [operation.method, described(operation)]);
  return [
    `/v1/hearings/{hearing}${path}`,
    { parameters: pathParameters(path), ...Object.fromEntries(methods) },
  ];
}

const parts: Readonly<Record<string, z.ZodType>> = {
  hearing: hearingId,
  revision: sha256Hex,
  number: z.string().max(80),
};

function pathParameters(path: string): JsonSchema[] {
  const names = ['hearing', ...[...path.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => name ?? [])];
  return names.map((name) => parameter(name, 'path', schemaOf(parts[name] ?? z.string())));
}

function described(operation: Operation): JsonSchema {
  const { id, summary, secret, body, file } = operation;
  return {
    operationId: id,
    summary: `${summary.zh} ${summary.en}`,
    parameters: [...queryParameters(operation), ...headerParameters(operation)],
    ...(secret ? { security: [{ secret: [] }] } : {}),
    ...(body ? { requestBody: { required: true, content: json(schemaOf(body)) } } : {}),
    ...(file ? { requestBody: { required: true, content: { 'application/octet-stream': {} } } } : {}),
    responses: responsesOf(operation),
  };
}

const ifNoneMatch: RequestHeader = { name: 'If-None-Match', required: false, schema: z.string().max(200) };

function headerParameters({ headers, tagged }: Operation): JsonSchema[] {
  const all = tagged ? [...headers, ifNoneMatch] : headers;
  return all.map(({ name, required, schema }) => ({
    ...parameter(name, 'header', schemaOf(schema)),
    required,
  }));
}

function queryParameters({ query }: Operation): JsonSchema[] {
  const shape = query?.shape ?? {};
  return Object.entries(shape).map(([name, schema]) => parameter(name, 'query', schemaOf(schema)));
}

function parameter(name: string, where: 'path' | 'query' | 'header', schema: JsonSchema): JsonSchema {
  return { name, in: where, required: true, schema };
}

function responsesOf({ status, answer, problems, tagged }: Operation): JsonSchema {
  const kinds = [...problems, 'unavailable' as const].map((code) => ({ code, ...problemKinds[code] }));
  const failures = [...Map.groupBy(kinds, (kind) => kind.status)].map(([failure, each]) => [
    failure,
    {
      description: [...new Set(each.map(({ code, titles }) => `${code}: ${titles.zh} ${titles.en}`))].join(
        '; ',
      ),
      content: { 'application/problem+json': { schema: schemaOf(problem) } },
    },
  ]);
  const content = answer === null ? {} : { content: json(schemaOf(answer)) };
  const unchanged = tagged ? [[304, { description: '没有变化 Not changed' }]] : [];
  return Object.fromEntries([[status, { description: 'OK', ...content }], ...unchanged, ...failures]);
}

function json(schema: JsonSchema): JsonSchema {
  return { 'application/json': { schema } };
}
