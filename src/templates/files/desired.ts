import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { v2SessionTemplates } from '../../api/v2/sessiontemplates.js';
import { FileError } from '../../errors/input.js';
import { showName } from '../../util/document.js';
import { describeFault } from '../../util/fault.js';
import type { Io } from '../../util/io.js';
import type { JsonObject } from '../../util/json/value.js';
import { checkTemplate } from '../check.js';
import { isLegalName } from '../names.js';
import { readSources, type TemplateSource } from './sources.js';

/** A template that a file asks for. */
export interface DesiredTemplate {
  readonly name: string;
  /** What can be sent. */
  readonly template: JsonObject;
  readonly source: TemplateSource;
  /** What is odd about it. */
  readonly warnings: readonly string[];
}

interface DesiredOptions {
  /** Files in folders of the folders that are given, too. */
  readonly recursive: boolean;
  /** The tenant that requests are for. */
  readonly tenant: string | undefined;
}

/** A process may not have thousands of files open. */
const filesAtOnce = 32;

/** What the files ask for, and whether all of them stand in folders. */
interface Desired {
  readonly templates: readonly DesiredTemplate[];
  readonly isFolder: boolean;
}

/**
 * The templates in files and in the files of folders, by name. `-` is standard input. Throws FileError with all that is wrong with any of
 * them: nothing may be sent then.
 */
export async function readDesired(io: Io, names: readonly string[], options: DesiredOptions): Promise<Desired> {
  const { problems, collect } = makeCollector();
  const found = await Promise.all(names.map(async (name) => collect(listFiles(io, name, options.recursive))));
  const files = dropRepeated(
    io,
    found.flatMap((entry) => entry?.files ?? []),
  );
  const templates: DesiredTemplate[] = [];
  for (let at = 0; at < files.length; at += filesAtOnce) {
    const reads = files.slice(at, at + filesAtOnce).map((file) => readSources(io, file));
    await Promise.allSettled(reads);
    // In the order of the files, whichever was read first.
    for (const read of reads) {
      for (const source of (await collect(read)) ?? []) {
        const desired = await collect(checkSource(source, options.tenant));
        if (desired) templates.push(desired);
      }
    }
  }
  problems.push(...findDoubles(templates));
  if (problems.length > 0) throw joinProblems(problems);
  return {
    templates: templates.sort((one, other) => (one.name < other.name ? -1 : 1)),
    isFolder: found.length > 0 && found.every((entry) => entry?.isFolder),
  };
}

/** Each file once, however often and in whatever way it is named. */
export function dropRepeated(io: Io, files: readonly string[]): string[] {
  const byPath = new Map<string, string>();
  for (const file of files) {
    const path = file === '-' ? file : resolve(io.cwd, file);
    if (!byPath.has(path)) byPath.set(path, file);
  }
  return [...byPath.values()];
}

/** The files that a name stands for: those of templates in a folder, else itself. Throws FileError. */
export async function listFiles(
  io: Io,
  name: string,
  recursive: boolean,
): Promise<{ files: string[]; isFolder: boolean }> {
  const path = resolve(io.cwd, name);
  const isFolder = name !== '-' && (await stat(path).catch(() => undefined))?.isDirectory() === true;
  if (!isFolder) return { files: [name], isFolder };
  try {
    const entries = await readdir(path, { recursive });
    const files = entries.filter((entry) => {
      const parts = entry.split('/');
      return /\.(?:json|ya?ml)$/.test(entry) && !parts.some((part) => /^[._]/.test(part));
    });
    if (files.length === 0) throw emptyFolder(name);
    return { files: files.sort().map((entry) => join(name, entry)), isFolder };
  } catch (cause) {
    if (cause instanceof FileError) throw cause;
    throw new FileError(`${name} cannot be read: ${describeFault(cause)}.`, { cause });
  }
}

function emptyFolder(name: string): FileError {
  return new FileError(`${name} contains no session templates.`, {
    hint: 'Their files end in .yaml, .yml or .json. Folders below are read with -R.',
  });
}

/** Keeps the FileErrors of work that is done one after the other. */
export function makeCollector(): {
  readonly problems: FileError[];
  readonly collect: <Result>(work: Promise<Result>) => Promise<Result | undefined>;
} {
  const problems: FileError[] = [];
  return {
    problems,
    collect: (work) =>
      work.catch((error: unknown) => {
        if (!(error instanceof FileError)) throw error;
        problems.push(error);
        return undefined;
      }),
  };
}

/** The template of a source, with its name. Throws FileError. */
export async function checkSource(source: TemplateSource, tenant: string | undefined): Promise<DesiredTemplate> {
  const own = source.document.get('name');
  const name = own === undefined || own === null ? source.stem : own;
  if (name === undefined) {
    throw new FileError(`${source.place} has no name.`, {
      hint: 'Where a file contains several templates, each needs its name.',
    });
  }
  if (typeof name !== 'string' || !isLegalName(name)) {
    throw new FileError(
      `${source.place}: ${typeof name === 'string' ? `"${name}"` : 'this'} is not a name of a session template.`,
      {
        hint: 'Letters, digits and -._, at most 127, and a letter or digit at both ends.',
      },
    );
  }
  const { file, place, document } = source;
  const use = { operation: v2SessionTemplates.create, place, name, tenant };
  const { template, warnings } = await checkTemplate(file === showName('-') ? '-' : file, document, use);
  return { name, template, source, warnings };
}

function findDoubles(templates: readonly DesiredTemplate[]): FileError[] {
  return [...Map.groupBy(templates, ({ name }) => name)]
    .filter(([, all]) => all.length > 1)
    .map(([name, all]) => {
      const places = all.map(({ source }) => source.place).join(' and in ');
      return new FileError(`The session template ${name} is in ${places}.`, { hint: 'Keep one of them.' });
    });
}

/** One problem as it is, several as a list. */
export function joinProblems(problems: readonly FileError[]): FileError {
  const [first] = problems;
  if (first && problems.length === 1) return first;
  // Files are read side by side: whichever was first, their names begin the messages.
  const sorted = problems.toSorted((one, other) => (one.message < other.message ? -1 : 1));
  const lines = sorted.map(({ message, hint }) => [message, ...(hint ? hint.split('\n') : [])].join('\n  '));
  return new FileError(`${problems.length} things are wrong with the files. Nothing was sent.`, {
    hint: lines.join('\n'),
  });
}
