import type { Handler } from '../handler.js';
import type { Options } from '../state.js';

/** Options that the service does not know are answered, and forgotten. */
const updateOptions: Handler = ({ body }, state) => {
  const patch = body as Partial<Options>;
  const known = Object.fromEntries(Object.entries(patch).filter(([name]) => Object.hasOwn(state.options, name)));
  return { body: { ...state.options, ...patch }, changes: { options: { ...state.options, ...known } } };
};

export const optionsHandlers: Readonly<Record<string, Handler>> = {
  'v2.options.list': (_, state) => ({ body: state.options }),
  'v2.options.update': updateOptions,
};
