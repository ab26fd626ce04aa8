import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { models, type ModelName } from '../../src/api/models/index.js';

type Schema = Record<string, unknown>;
interface Contract {
  paths: Record<string, unknown>;
  components: Record<string, Record<string, Schema>> & { schemas: Record<string, Schema> };
}

const v1 = readContract('api-v1.json');
const v2 = readContract('api-v2.json');

/** Schemas that operations use without a name of their own: ours, and what they are in the contract. */
const unnamed: Record<string, Schema> = {
  VersionArray: { type: 'array', items: { $ref: '#/components/schemas/Version' } },
  V1SessionIdArray: { type: 'array', items: { $ref: '#/components/schemas/V1SessionId' } },
  V1SessionRequest: {
    oneOf: [
      { $ref: '#/components/schemas/V1SessionByTemplateName' },
      { $ref: '#/components/schemas/V1SessionByTemplateUuid' },
    ],
  },
  V2componentsUpdateRequest: {
    oneOf: [
      { $ref: '#/components/schemas/V2ComponentsUpdate' },
      { $ref: '#/components/schemas/V2ComponentArrayWithIds' },
    ],
  },
};

/** Names that operations use and that need no model of ours. */
const leftOut = {
  TenantName: 'a header, which carries any configured text',
  ProblemAlreadyExists: 'ProblemDetails with a fixed title',
  ProblemBadRequest: 'ProblemDetails with a fixed title',
  ProblemInternalError: 'ProblemDetails with a fixed title',
  ProblemResourceNotFound: 'ProblemDetails with a fixed title',
  ProblemServiceUnavailable: 'ProblemDetails with a fixed title',
  ProblemUpdateConflict: 'ProblemDetails with a fixed title',
};

const used = new Set([...usedNames(v2), ...usedNames(v1)]);

describe('models', () => {
  test('cover every schema that an operation names, and nothing else', () => {
    const expected = [...used].filter((name) => !(name in leftOut));
    expect(Object.keys(models).sort()).toEqual([...expected, ...Object.keys(unnamed)].sort());
  });

  test.each(Object.keys(models) as ModelName[])('%s is as the service describes it', (name) => {
    const contract = name in v2.components.schemas || name.startsWith('V2') ? v2 : v1;
    const described = unnamed[name] ?? contract.components.schemas[name] ?? {};
    const ours = z.toJSONSchema(models[name], { io: 'input', unrepresentable: 'any' });
    expect(normalise(ours)).toEqual(normalise(resolve(described, contract)));
  });

  test('a template needs a boot set', () => {
    expect(models.V2SessionTemplate.safeParse({ boot_sets: {} }).error?.issues).toMatchObject([
      { path: ['boot_sets'], message: '1 to 127 members' },
    ]);
  });

  test('checking a body adds nothing to it', () => {
    const body = { operation: 'boot', template_name: 'compute' };
    expect(models.V2SessionCreate.parse(body)).toEqual(body);
  });

  test('options take names that they do not know', () => {
    expect(models.V2Options.parse({ colour: 'blue' })).toEqual({ colour: 'blue' });
  });
});

function readContract(file: string): Contract {
  return JSON.parse(readFileSync(new URL(`../contract/${file}`, import.meta.url), 'utf8')) as Contract;
}

/** Names of the schemas that requests, answers and parameters refer to, through other parts of the document too. */
function usedNames(contract: Contract): Set<string> {
  const names = new Set<string>();
  visit(contract.paths);
  return names;

  function visit(value: unknown): void {
    if (typeof value !== 'object' || value === null) return;
    const reference = (value as Schema).$ref;
    if (typeof reference === 'string') {
      const [, , kind = '', name = ''] = reference.split('/');
      if (kind === 'schemas') names.add(name);
      else visit(contract.components[kind]?.[name]);
      return;
    }
    Object.values(value).forEach(visit);
  }
}

/** A schema with its references replaced by what they refer to. */
function resolve(value: unknown, contract: Contract): unknown {
  if (Array.isArray(value)) return value.map((item) => resolve(item, contract));
  if (typeof value !== 'object' || value === null) return value;
  const reference = (value as Schema).$ref;
  if (typeof reference === 'string')
    return resolve(contract.components.schemas[reference.split('/')[3] ?? ''], contract);
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, resolve(member, contract)]));
}

/** Two ways to say one thing become one way: OpenAPI 3.0's, and JSON Schema 2020-12's. */
function normalise(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normalise);
  if (typeof value !== 'object' || value === null) return value;
  const schema: Schema = Object.fromEntries(Object.entries(value).map(([key, member]) => [key, normalise(member)]));
  for (const key of ['$schema', 'example', 'propertyNames']) Reflect.deleteProperty(schema, key);
  if (schema.oneOf) {
    schema.anyOf = schema.oneOf;
    delete schema.oneOf;
  }
  // A list of values says more than a length.
  if (schema.enum) delete schema.maxLength;
  if (Array.isArray(schema.required)) schema.required = (schema.required as string[]).toSorted();
  if (schema.type === 'object' && schema.properties && isOpen(schema.additionalProperties)) {
    schema.additionalProperties = true;
  }
  // The bounds of every integer that zod takes.
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (Array.isArray(schema.type) && schema.type[1] === 'null')
    return { ...schema, type: schema.type[0] as unknown, nullable: true };
  const choices = schema.anyOf as Schema[] | undefined;
  if (choices?.length === 2 && choices[1]?.type === 'null') {
    delete schema.anyOf;
    return { ...choices[0], ...schema, nullable: true };
  }
  return schema;
}

function isOpen(additional: unknown): boolean {
  return additional === undefined || (typeof additional === 'object' && Object.keys(additional as object).length === 0);
}
