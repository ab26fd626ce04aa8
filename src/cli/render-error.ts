import { showControls } from '../util/controls.js';
import { toJsonValue } from '../util/json/value.js';
import { writeJson } from '../util/json/write.js';
import { wrapWords } from '../util/wrap.js';
import { BosError } from '../errors/bos-error.js';
import { listCommands } from './hint-commands.js';

/** How the failed command is called, for the `cray` face. */
interface CommandUsage {
  /** `Usage: …`, where a command was reached. */
  readonly usage?: string;
  /** `cray bos v2 sessions list`. */
  readonly command: string;
}

/** The reference's layout: usage, pointer to help, and the error, each as far as the error has it. */
export function renderReferenceError(error: BosError, { usage, command }: CommandUsage): string {
  if (error.usage === 'alone') return showControls(error.reference) + '\n';
  const lines = [`Error: ${error.reference}`];
  if (usage !== undefined && error.usage !== 'bare') {
    const pointer = error.usage === 'full' ? [`Try '${command} -h' for help.`] : [];
    lines.unshift(usage, ...pointer, '');
  }
  if (error.preface !== undefined) lines.unshift(error.preface);
  return showControls(lines.join('\n')) + '\n';
}

/** What failed and why, and what to do next, in lines of at most `width` characters; a longer word stands alone. */
export function renderError(error: BosError, width = Infinity): string {
  const hint = error.hint === undefined ? [] : error.hint.split('\n').map((line) => `  ${line}`);
  const id = findRequestId(error);
  const request = id === undefined ? [] : [`  To find it in the logs of the server: request ${id}.`];
  const lines = [...`error: ${error.message}`.split('\n'), ...hint, ...request].flatMap((line) =>
    foldLine(line, width),
  );
  return showControls(lines.join('\n')) + '\n';
}

/** A warning as a line, on a terminal in lines of at most `width` characters. */
export function renderWarning(text: string, width = Infinity): string {
  return showControls(foldLine(`warning: ${text}`, width).join('\n')) + '\n';
}

/** What does not fit stands below, indented by two more. What it is, `error:`, never stands alone: programs look for it. */
function foldLine(line: string, width: number): string[] {
  const indent = /^ */.exec(line)?.[0] ?? '';
  const words = line.trimStart().split(' ');
  const label = /^(?:error|warning):$/.test(words[0] ?? '') ? [words.splice(0, 2).join(' ')] : [];
  const [first = '', ...rest] = wrapWords([...label, ...words], width - indent.length - 2);
  return [indent + first, ...rest.map((text) => `${indent}  ${text}`)];
}

/** One JSON object on one line: {"error": {"code", "message", "hint"?, "commands"?, "request_id"?}}. */
export function renderErrorJson(error: BosError): string {
  const { code, message, hint } = error;
  const found = hint === undefined ? [] : listCommands(hint);
  const commands = found.length > 0 ? found : undefined;
  return writeJson(toJsonValue({ error: { code, message, hint, commands, request_id: findRequestId(error) } })) + '\n';
}

/** What the server's logs are to be searched for: after a fault of the server, and a write whose fate is not known. */
function findRequestId(error: BosError): string | undefined {
  if (error.code !== 'server-error' && !error.mayBeDone) return undefined;
  let found: unknown = error;
  while (found instanceof BosError && found.requestId === undefined) found = found.cause;
  return found instanceof BosError ? found.requestId : undefined;
}
