import type { Handler } from '../../handler.js';
import { releaseOf, type ServiceOptions } from '../../release.js';
import type { State } from '../../state.js';

/** cray: a name that the service does not know is kept and returned for every change, but never listed. */
const updateOptions: Handler = ({ body }, state) => {
  const names = new Set<string>(releaseOf(state.world).optionNames);
  const patch = Object.entries(body as Record<string, unknown>);
  const known = Object.fromEntries(patch.filter(([name]) => names.has(name)));
  const unknown = Object.fromEntries(patch.filter(([name]) => !names.has(name)));
  const options = { ...state.options, ...known } as ServiceOptions;
  const furtherOptions = { ...state.furtherOptions, ...unknown };
  return {
    body: { ...showOptions({ ...state, options }), ...furtherOptions },
    changes: { options, furtherOptions },
  };
};

export const optionsHandlers: Readonly<Record<string, Handler>> = {
  'v2.options.list': (_, state) => ({ body: showOptions(state) }),
  'v2.options.update': updateOptions,
};

function showOptions({ options, world }: State): Partial<ServiceOptions> {
  return Object.fromEntries(releaseOf(world).optionNames.map((name) => [name, options[name]]));
}
