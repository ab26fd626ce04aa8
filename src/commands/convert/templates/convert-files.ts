import { isGiven, readText, readTexts } from '../../../api/input.js';
import { differencesFound, exitCodes } from '../../../errors/exit.js';
import { UsageError } from '../../../errors/input.js';
import type { CommandContext, Planner } from '../../../kinds/command.js';
import { writeNote } from '../../../kinds/write-note.js';
import { convertTemplate } from '../../../templates/convert/convert.js';
import { findInTemplate } from '../../../templates/convert/finding.js';
import { isLegalName } from '../../../templates/names.js';
import { readSources, type TemplateSource } from '../../../templates/files/sources.js';
import { toJsonValue, type JsonValue } from '../../../util/json/value.js';
import { writeTemplates, type ConvertedSource } from './write-templates.js';
import { append } from '../../../util/append.js';

/**
 * `convert templates`: reads all files, converts what is in them, writes it when asked to, and prints the findings. Nothing is written
 * when one file cannot be read. Throws UsageError and FileError.
 */
export const planConversion: Planner = ({ layout }, context) => {
  const { input } = context;
  checkOptions(context);
  return {
    async run() {
      const sources: TemplateSource[] = [];
      for (const file of readTexts(input, 'files')) append(sources, await readSources(context.io, file));
      const name = readText(input, 'name');
      if (name !== undefined && sources.length !== 1) {
        throw new UsageError(`--name is the name of one template, and there are ${sources.length}.`);
      }
      const converted = refuseDoubles(sources.map((source) => convert(source, context)));
      const written = isWriting(context) ? await writeTemplates(converted, context) : [];
      await context.print(converted.flatMap(toRecords), layout);
      for (const path of written) await writeNote(context, `Wrote ${path}`);
      await writeNote(context, summarize(converted));
      return chooseStatus(converted, isWriting(context));
    },
  };
};

function isWriting({ input }: CommandContext): boolean {
  return isGiven(input, 'write') || readText(input, 'output_dir') !== undefined;
}

function checkOptions({ input }: CommandContext): void {
  if (isGiven(input, 'write') && readText(input, 'output_dir') !== undefined) {
    throw new UsageError('--write and --output-dir cannot be combined.');
  }
  if (isGiven(input, 'write') && readTexts(input, 'files').includes('-')) {
    throw new UsageError('--write has no file to write for standard input.', { hint: 'Use --output-dir DIR.' });
  }
  const name = readText(input, 'name');
  if (name === undefined || isLegalName(name)) return;
  throw new UsageError(`Invalid value for '--name': "${name}" is not a valid name for v2.`, {
    hint: 'Letters, digits and -._, at most 127, and a letter or digit at both ends.',
  });
}

function convert(source: TemplateSource, { input }: CommandContext): ConvertedSource {
  const conversion = convertTemplate(source.document, {
    typedName: readText(input, 'name'),
    fileName: source.stem,
    passthrough: readText(input, 'rootfs_passthrough'),
  });
  return { source, conversion };
}

/** Of two templates with one name the second is an error: its file would replace the first. */
function refuseDoubles(converted: readonly ConvertedSource[]): ConvertedSource[] {
  const places = new Map<string, string>();
  return converted.map(({ source, conversion }) => {
    const { name } = conversion;
    const first = name === undefined ? undefined : places.get(name);
    if (name === undefined || conversion.template === undefined) return { source, conversion };
    if (first === undefined) {
      places.set(name, source.place);
      return { source, conversion };
    }
    const finding = findInTemplate('name', ['name'], `${name} is also the name of the template in ${first}.`);
    return { source, conversion: { ...conversion, template: undefined, findings: [...conversion.findings, finding] } };
  });
}

function toRecords({ source, conversion }: ConvertedSource): JsonValue[] {
  const about = source.place === source.file ? '' : `${conversion.formerName ?? source.place}: `;
  const records = conversion.findings.map((finding) => ({
    file: source.file,
    line: source.lineOf(finding.path) ?? null,
    class: finding.class,
    done: finding.level === 'done' && conversion.template !== undefined,
    message: about + finding.message,
  }));
  return records.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)).map(toJsonValue);
}

function summarize(converted: readonly ConvertedSource[]): string {
  const failed = converted.filter(({ conversion }) => conversion.template === undefined).length;
  const left = converted.flatMap(({ conversion }) => conversion.findings).filter(({ level }) => level === 'to look at');
  const count = converted.length;
  const parts = [
    `${count} template${count === 1 ? '' : 's'} read`,
    ...(failed > 0 ? [`${failed} cannot be converted`] : []),
    `${left.length} thing${left.length === 1 ? '' : 's'} to look at`,
  ];
  return `${parts.join(', ')}.`;
}

function chooseStatus(converted: readonly ConvertedSource[], isWritten: boolean): number {
  const failed = converted.filter(({ conversion }) => conversion.template === undefined);
  if (failed.length > 0) return converted.length === 1 ? exitCodes['bad-file'].bos : differencesFound;
  const levels = converted.flatMap(({ conversion }) => conversion.findings.map(({ level }) => level));
  return levels.some((level) => !isWritten || level === 'to look at') ? differencesFound : 0;
}
