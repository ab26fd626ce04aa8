import { exitCodes } from '../../../errors/exit.js';
import type { Verdict } from '../../../kinds/request.js';
import { countNodes } from '../../../nodes/count.js';
import { foldNodes } from '../../../nodes/fold.js';
import { isObject, type JsonObject, type JsonValue } from '../../../util/json/value.js';

/** What the server did with the nodes, from its three lists: nothing started, or one that failed, is status 9. */
export function judgeApplied(response: JsonValue): Verdict | undefined {
  if (!isObject(response)) return undefined;
  const [succeeded, failed, ignored] = ['succeeded', 'failed', 'ignored'].map((key) => readNames(response, key));
  if (!succeeded || !failed || !ignored || (succeeded.length > 0 && failed.length === 0)) return undefined;
  const parts = [
    ...(failed.length > 0 ? [`${countNodes(failed.length)} failed: ${foldNodes(failed)}`] : []),
    ...(ignored.length > 0 ? [`nothing is staged on ${countNodes(ignored.length)}: ${foldNodes(ignored)}`] : []),
  ];
  const what = succeeded.length > 0 ? `${countNodes(succeeded.length)} started` : 'Nothing was started';
  return { status: exitCodes.failed.bos, line: `${[what, ...parts].join('; ')}.` };
}

/** The names in a list of the response; undefined when it is not a list, so that nothing is said of it. */
function readNames(response: JsonObject, key: string): string[] | undefined {
  const names = response.get(key);
  return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : undefined;
}
