import { printPython } from './python-text.js';

/** Something wrong with a part of a body. */
export interface BodyFault {
  readonly path: readonly PropertyKey[];
  readonly keyword: 'value' | 'readOnly' | 'additionalProperties' | 'required';
  readonly message: string;
}

/** A JSON schema as far as the search for read-only members, and for the order of faults, needs it. */
export interface Described {
  readonly type?: string;
  readonly readOnly?: boolean;
  readonly properties?: Readonly<Record<string, Described>>;
  readonly additionalProperties?: Described | boolean;
  readonly items?: Described;
  readonly anyOf?: readonly Described[];
}

/** Every member of a value that is read-only. A value that may have several forms is none of them then. */
export function findReadOnly(value: unknown, schema: Described, path: BodyFault['path'] = []): BodyFault[] {
  if (schema.readOnly) return [{ path, keyword: 'readOnly', message: 'Property is read-only' }];
  if (typeof value !== 'object' || value === null) return [];
  if (schema.anyOf) {
    const form = schema.anyOf.find(({ type }) => type === (Array.isArray(value) ? 'array' : 'object'));
    if (!form || findReadOnly(value, form).length === 0) return [];
    return [{ path, keyword: 'value', message: `${printPython(value)} is not valid under any of the given schemas` }];
  }
  return Object.entries(value).flatMap(([key, member]: [string, unknown]) => {
    const inner = stepInto(schema, key);
    return inner ? findReadOnly(member, inner, [...path, key]) : [];
  });
}

/** The schema of a member. */
export function stepInto(schema: Described | undefined, key: PropertyKey): Described | undefined {
  const inner = schema?.properties?.[String(key)] ?? schema?.items ?? schema?.additionalProperties;
  return typeof inner === 'object' ? inner : undefined;
}
