import type { Output } from './io.js';
import { wrapOutput } from './wrapped-output.js';

/**
 * The same output, but what it cannot write is lost. For warnings and notes beside a result: when nobody can read them, or
 * the disk is full, the work goes on.
 */
export function ignoreLoss(output: Output): Output {
  return wrapOutput(output, (text) => output.write(text).catch(() => undefined));
}
