import { local, type Parameter } from './parameter.js';

/** The options of a list that can be watched; `interval` is what stands in where none is given. */
export function watchOptions(interval: string): readonly Parameter[] {
  return [
    local.flag('watch', 'Refresh until Ctrl-C; in a pipe, print what changes', { face: 'bos' }),
    local.text('interval', `With --watch: time between requests; ${interval} by default`, {
      format: 'duration',
      placeholder: 'TIME',
      rare: true,
      face: 'bos',
    }),
  ];
}
