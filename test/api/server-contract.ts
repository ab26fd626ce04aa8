import { readFileSync } from 'node:fs';

interface Schema {
  $ref?: string;
  type?: string;
  readOnly?: boolean;
  properties?: Record<string, Schema>;
  items?: Schema;
  oneOf?: Schema[];
}

interface ServerParameter {
  $ref?: string;
  name: string;
  in: string;
}

interface ServerOperation {
  parameters?: ServerParameter[];
  requestBody?: { $ref?: string; content: Record<string, { schema: Schema }> };
}

interface Contract {
  paths: Record<string, Record<string, ServerOperation> & { parameters?: ServerParameter[] }>;
}

/** One request that a server takes. */
export interface ServerRequest {
  /** `PATCH /v2/components`. */
  readonly route: string;
  /** Where the values go: `path session_id`, `query status`, `body cfs.configuration`; `[]` behind a list of objects. */
  readonly places: readonly string[];
}

/** All requests of the servers that a contract describes. Header parameters are left out: they are settings. */
export function readServerRequests(file: string): ServerRequest[] {
  const contract = JSON.parse(readFileSync(new URL(`../contract/${file}`, import.meta.url), 'utf8')) as Contract;
  return Object.entries(contract.paths).flatMap(([path, { parameters = [], ...methods }]) =>
    Object.entries(methods).map(([method, operation]) => ({
      route: `${method.toUpperCase()} ${path}`,
      places: [...listParameters(contract, parameters, operation), ...listFields(contract, operation)],
    })),
  );
}

function listParameters(contract: Contract, shared: readonly ServerParameter[], operation: ServerOperation): string[] {
  return [...shared, ...(operation.parameters ?? [])]
    .map((parameter) => follow(contract, parameter))
    .filter((parameter) => parameter.in !== 'header')
    .map((parameter) => `${parameter.in} ${parameter.name}`);
}

function listFields(contract: Contract, { requestBody }: ServerOperation): string[] {
  if (!requestBody) return [];
  const { schema } = follow(contract, requestBody).content['application/json'] ?? { schema: {} };
  return [...new Set(listLeaves(contract, schema, []))].map((path) => `body ${path}`);
}

/** The paths of all values that a body may hold; those that are for reading only are left out. */
function listLeaves(contract: Contract, reference: Schema, above: readonly string[]): string[] {
  const schema = follow(contract, reference);
  if (schema.readOnly) return [];
  if (schema.oneOf && above.length === 0) return schema.oneOf.flatMap((form) => listLeaves(contract, form, above));
  if (schema.properties) {
    return Object.entries(schema.properties).flatMap(([key, member]) => listLeaves(contract, member, [...above, key]));
  }
  const items = schema.items && follow(contract, schema.items);
  if (items?.properties) return listLeaves(contract, items, [...above.slice(0, -1), `${above.at(-1) ?? ''}[]`]);
  return [above.join('.')];
}

function follow<T extends { $ref?: string }>(contract: Contract, value: T): T {
  if (value.$ref === undefined) return value;
  const keys = value.$ref.replace('#/', '').split('/');
  const found = keys.reduce<unknown>((level, key) => (level as Record<string, unknown>)[key], contract);
  return follow(contract, found as T);
}
