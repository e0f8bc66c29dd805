import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv-draft-04';
import { z } from 'zod';

const schemas = process.env.ZHUTIAO_SCHEMAS;
const folder = join(schemas ?? '', 'w3c-annotation');

const assertionList = z.object({ assertions: z.array(z.string()) });
const schemaShape = z.looseObject({ id: z.string().optional(), expectedResult: z.string().optional() });

/** Where the W3C's assertions are not at hand. */
export const noAssertions = !existsSync(folder);

/** The working group's assertions, each as its own schema; those that are expected to be invalid are turned round. */
export function assertions(manifest: string): { name: string; holds: (value: unknown) => boolean }[] {
  const ajv = new Ajv({ strict: false, allErrors: false, validateFormats: false, logger: false });
  for (const file of readdirSync(join(folder, 'definitions'))) {
    if (!file.endsWith('.json')) continue;
    const { id: _, ...schema } = schemaShape.parse(readJson(join(folder, 'definitions', file)));
    ajv.addSchema({ ...schema, id: file });
  }
  const { assertions: names } = assertionList.parse(JSON.parse(readFileSync(join(folder, manifest), 'utf8')));
  return names.map((name) => {
    const { id: _, ...schema } = schemaShape.parse(readJson(join(folder, name)));
    const check: ValidateFunction = ajv.compile({ ...schema, id: basename(name) });
    return { name, holds: (value) => check(value) === (schema.expectedResult !== 'invalid') };
  });
}

function readJson(path: string): object {
  return z.looseObject({}).parse(JSON.parse(readFileSync(path, 'utf8')));
}
