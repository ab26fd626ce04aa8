import type { Parameter } from './operation.js';

type Extra = Omit<Parameter, 'name' | 'flag' | 'in' | 'type' | 'help'>;

/** A positional argument that fills `{name}` in the path. */
export function argument(name: string, help: string, extra: Extra = {}): Parameter {
  return { name, in: 'path', type: 'string', required: true, help, ...extra };
}

/** Constructors of the options that go to one place: `query.text('ids', …)` is `--ids` in the query string. */
function optionsIn(place: 'query' | 'body' | 'special' | 'local') {
  const option =
    (type: Parameter['type']) =>
    (name: string, help: string, extra: Extra = {}): Parameter => ({
      name,
      flag: `--${name.replaceAll('_', '-')}`,
      in: place,
      type,
      help,
      ...extra,
    });
  return {
    text: option('string'),
    integer: option('integer'),
    boolean: option('boolean'),
    flag: option('flag'),
    count: option('count'),
    list: option('list'),
  };
}

export const query = optionsIn('query');
export const body = optionsIn('body');
export const special = optionsIn('special');
export const local = optionsIn('local');

/** Whether a node list may name what nodes are in. */
export const recursive = local.flag('recursive', 'Take a cabinet, chassis, slot or board for all nodes in it', {
  face: 'bos',
});

/** The name in snake case of a path of keys: `cfs.configuration` is `--cfs-configuration`. */
export function nested(wire: string): { name: string; wire: string } {
  return { name: wire.replaceAll('[]', '').replaceAll('.', '_'), wire };
}
