import type { WireParameter } from './operation.js';

type Extra = Omit<WireParameter, 'name' | 'in' | 'type' | 'wire'>;

/** The name in snake case of a path of keys: `cfs.configuration` is `cfs_configuration`, `links[].rel` is `links_rel`. */
type NameOf<Wire extends string> = Wire extends `${infer Head}[].${infer Rest}`
  ? `${Head}_${NameOf<Rest>}`
  : Wire extends `${infer Head}[]`
    ? Head
    : Wire extends `${infer Head}.${infer Rest}`
      ? `${Head}_${NameOf<Rest>}`
      : Wire;

type Named<Name extends string> = WireParameter & { readonly name: Name };

/** A segment of the path: `{name}`. */
export function segment<const Name extends string>(name: Name): Named<Name> {
  return { name, in: 'path', type: 'string', required: true };
}

/** Constructors of the parameters of one place: `query.text('ids')`, or `body.text('cfs.configuration')` for a nested field. */
function parametersIn(place: 'query' | 'body') {
  const parameter =
    (type: WireParameter['type']) =>
    <const Wire extends string>(wire: Wire, extra: Extra = {}): Named<NameOf<Wire>> => {
      const name = wire.replaceAll('[]', '').replaceAll('.', '_') as NameOf<Wire>;
      return { name, in: place, ...(wire === name ? {} : { wire }), type, ...extra };
    };
  return {
    text: parameter('string'),
    integer: parameter('integer'),
    boolean: parameter('boolean'),
    list: parameter('list'),
  };
}

export const query = parametersIn('query');
export const body = parametersIn('body');

/** The same parameter under another name than the wire's, where people type another. */
export function renamed<const Name extends string>(name: Name, parameter: WireParameter): Named<Name> {
  return { ...parameter, wire: parameter.wire ?? parameter.name, name };
}
