import type { Output } from './io.js';
import type { Secrets } from './secrets.js';

/** Results are data, in which a short password may stand by chance, as a word. */
const shortestInResults = 12;

/** The same output, whose text goes another way: `write` stands instead of its own. */
export function wrapOutput(output: Output, write: Output['write']): Output {
  return {
    write,
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

/**
 * The same output without the secrets in the text that is written to it. Bytes go through as they are: they are a server's
 * response, from which the client has taken them. Secrets shorter than `shortest` characters stay.
 */
export function guardOutput(output: Output, secrets: Secrets, shortest?: number): Output {
  return wrapOutput(output, (text) => output.write(typeof text === 'string' ? secrets.hide(text, shortest) : text));
}

/** The same for an output of results. */
export function guardResults(output: Output, secrets: Secrets): Output {
  return guardOutput(output, secrets, shortestInResults);
}
