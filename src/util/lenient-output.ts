import type { Output } from './io.js';

/**
 * The same output, but what it does not take is lost. For what is said beside a result: where nobody can read it, or the
 * disk is full, the work goes on.
 */
export function ignoreLoss(output: Output): Output {
  return {
    write: (text) => output.write(text).catch(() => undefined),
    get isTTY() {
      return output.isTTY;
    },
    get columns() {
      return output.columns;
    },
    get rows() {
      return output.rows;
    },
  };
}
