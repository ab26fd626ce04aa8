import { showControls } from '../util/controls.js';
import { toJsonValue } from '../util/json/value.js';
import { writeJson } from '../util/json/write.js';
import type { BosError } from './bos-error.js';

/** How the failed command is called, for the `cray` face. */
export interface CommandUsage {
  /** `Usage: …`, where a command was reached. */
  readonly usage?: string;
  /** `cray bos v2 sessions list`. */
  readonly command: string;
}

/** The reference's layout: usage, pointer to help, and the error, each as far as the error has it. */
export function renderReferenceError(error: BosError, { usage, command }: CommandUsage): string {
  const lines = [`Error: ${error.reference}`];
  if (usage !== undefined && error.usage !== 'bare') {
    const pointer = error.usage === 'full' ? [`Try '${command} -h' for help.`] : [];
    lines.unshift(usage, ...pointer, '');
  }
  return showControls(lines.join('\n')) + '\n';
}

/** What failed and why, and what to do next. */
export function renderError(error: BosError): string {
  const hint = error.hint === undefined ? [] : error.hint.split('\n').map((line) => `  ${line}`);
  return showControls([`error: ${error.message}`, ...hint].join('\n')) + '\n';
}

/** One JSON object on one line: {"error": {"code", "message", "hint"?}}. */
export function renderErrorJson(error: BosError): string {
  return writeJson(toJsonValue({ error: { code: error.code, message: error.message, hint: error.hint } })) + '\n';
}
