import { FileError } from '../../../errors/input.js';
import type { DesiredTemplate } from '../../../templates/files/desired.js';
import { checkRules } from '../../../templates/lint/lint.js';

/**
 * Throws FileError with all errors that our own checks find in templates, without asking a server. The schema has been checked when they
 * were read.
 */
export function refuseErrors(templates: readonly DesiredTemplate[]): void {
  const lines = templates.flatMap(({ name, template, source }) =>
    checkRules(name, template, {})
      .filter(({ level }) => level === 'error')
      .map(({ path, message }) => {
        const line = source.lineOf(path);
        return `${line === undefined ? source.place : `${source.file}:${line}`}: ${path.join('.')}: ${message}`;
      }),
  );
  if (lines.length === 0) return;
  const count = `${lines.length} error${lines.length === 1 ? '' : 's'}`;
  throw new FileError(`The checks of bos find ${count}. Nothing was sent.`, {
    hint: [...lines, 'With --skip-checks they are sent anyway.'].join('\n'),
  });
}
