import { isGiven, readTexts } from '../../../api/input.js';
import { differencesFound } from '../../../errors/exit.js';
import { UsageError } from '../../../errors/input.js';
import type { CommandContext, Plan, Planner } from '../../../kinds/command.js';
import { writeNote } from '../../../kinds/write-note.js';
import { dropRepeated, listFiles } from '../../../templates/files/desired.js';
import { readSources } from '../../../templates/files/sources.js';
import type { LintFacts } from '../../../templates/lint/facts.js';
import { append } from '../../../util/append.js';
import { toJsonValue } from '../../../util/json/value.js';
import { gatherFacts } from './gather-facts.js';
import { readStored } from './read-stored.js';
import { checkTarget, type LintTarget } from './target.js';

/** `sessiontemplates lint`. Its run throws FileError, UsageError, and what the client throws when stored templates are read. */
export const planLint: Planner = ({ layout }, context): Plan => {
  const { input } = context;
  const [names, files] = [readTexts(input, 'names'), readTexts(input, 'file')];
  const isOffline = isGiven(input, 'offline');
  const chosen = [names.length > 0, files.length > 0, isGiven(input, 'all')].filter(Boolean).length;
  if (chosen !== 1) {
    throw new UsageError(chosen === 0 ? 'There is nothing to check.' : 'Names, -f and --all cannot be combined.', {
      hint: 'Give files with -f FILE, names of session templates, or --all.',
    });
  }
  if (isOffline && files.length === 0) {
    throw new UsageError('--offline asks no server, and stored templates are on one.', {
      hint: 'Give files with -f FILE.',
    });
  }
  return {
    async run() {
      const { targets, facts } = await prepare(names, files, isOffline, context);
      const records = targets.flatMap((target) => checkTarget(target, facts));
      await context.print(
        records.map((record) => toJsonValue(record)),
        layout,
      );
      const count = (level: string): number => records.filter((record) => record.level === level).length;
      await writeNote(context, summarize(targets.length, count('error'), count('warning')));
      return count('error') > 0 || (isGiven(input, 'strict') && records.length > 0) ? differencesFound : 0;
    },
  };
};

interface Prepared {
  readonly targets: readonly LintTarget[];
  readonly facts: LintFacts;
}

async function prepare(
  names: readonly string[],
  files: readonly string[],
  isOffline: boolean,
  context: CommandContext,
): Promise<Prepared> {
  const fromFiles = await readTargets(files, context);
  if (isOffline) {
    await writeNote(
      context,
      'not checked: images, configurations, nodes, groups and roles, since --offline asks no server.',
    );
    return { targets: fromFiles, facts: {} };
  }
  const client = await context.connect();
  try {
    const targets = files.length > 0 ? fromFiles : await readStored(client, names, context);
    const records = targets.map(({ record }) => record);
    return { targets, facts: await gatherFacts(client, records, context) };
  } finally {
    await client.close();
  }
}

async function readTargets(names: readonly string[], context: CommandContext): Promise<LintTarget[]> {
  const files: string[] = [];
  for (const name of names) {
    append(files, (await listFiles(context.io, name, isGiven(context.input, 'recursive'))).files);
  }
  const targets: LintTarget[] = [];
  for (const file of dropRepeated(context.io, files)) {
    for (const source of await readSources(context.io, file)) {
      const own = source.document.get('name');
      const called = typeof own === 'string' ? own : source.stem;
      targets.push({ name: called, record: source.document, file: source.file, lineOf: source.lineOf, said: [] });
    }
  }
  return targets;
}

function summarize(templates: number, errors: number, warnings: number): string {
  const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
  return `${plural(templates, 'template')}: ${plural(errors, 'error')}, ${plural(warnings, 'warning')}.`;
}
