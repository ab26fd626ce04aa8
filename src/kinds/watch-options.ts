import { local, type Parameter } from './parameter.js';

/** The options of a list that can be watched; `interval` is what stands in where none is given. */
export function watchOptions(interval: string): readonly Parameter[] {
  return [
    local.flag('watch', 'Refresh the list until Ctrl-C; in a pipe, print what changes', { face: 'bos' }),
    local.text('interval', `With --watch: time between two requests; ${interval} by default`, {
      format: 'duration',
      placeholder: 'TIME',
      face: 'bos',
    }),
  ];
}
