import { FileError } from '../../../errors/input.js';
import type { DesiredTemplate } from '../../../templates/files/desired.js';
import { lintTemplate } from '../../../templates/lint/lint.js';

/**
 * Throws FileError with all errors that our own checks find in templates, without asking a server. Fields that are unknown here may be those
 * of a newer server, which then decides.
 */
export function refuseErrors(templates: readonly DesiredTemplate[]): void {
  const lines = templates.flatMap(({ name, template, source }) =>
    lintTemplate(name, template, {})
      .filter(({ level, rule }) => level === 'error' && rule !== 'field')
      .map(({ path, message }) => {
        const line = source.lineOf(path);
        return `${line === undefined ? source.place : `${source.file}:${line}`}: ${path.join('.')}: ${message}`;
      }),
  );
  if (lines.length === 0) return;
  const count = `${lines.length} error${lines.length === 1 ? '' : 's'}`;
  throw new FileError(`Our own checks find ${count}. Nothing was sent.`, {
    hint: [...lines, 'With --skip-checks they are sent all the same.'].join('\n'),
  });
}
