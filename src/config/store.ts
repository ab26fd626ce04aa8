import { existsSync } from 'node:fs';
import { ConfigurationError, FileError } from '../errors/input.js';
import { listUserParts } from '../util/given-secrets.js';
import type { Io } from '../util/io.js';
import type { JsonObject } from '../util/json/value.js';
import { parseToml, TomlSyntaxError } from '../util/toml/parse.js';
import { defaultName, locateConfiguration, type ConfigurationFile } from './active.js';
import { deleteProperty, getProperty, setProperty } from './property.js';
import { readTextFile } from './text-file.js';

export interface Configuration extends ConfigurationFile {
  readonly data: JsonObject;
}

/**
 * Reads a configuration: the one that is named (an empty name counts as none), else the active one, else `default`.
 * Throws ConfigurationError when there is none, when it is empty, and when it is damaged; the file stays as it is.
 */
export async function loadConfiguration(io: Io, name?: string): Promise<Configuration> {
  const file = await locateConfiguration(io, name);
  const data = await readConfiguration(file.path, io.signal);
  if (data) hideUser(data, io);
  if (data !== undefined && data.size > 0) return { ...file, data };
  throw isFolderGone(io) ? folderGone(io, file) : noConfiguration(file, data !== undefined);
}

/** A user and a password in the hostname: they are sent nowhere, and shown nowhere. */
function hideUser(data: JsonObject, { secrets }: Io): void {
  const hostname = getProperty(data, ['core', 'hostname']);
  if (typeof hostname === 'string') for (const part of listUserParts(hostname)) secrets.add(part);
}

/** A sandbox takes the folder that it made with it when it ends. */
function isFolderGone({ env: { CRAY_CONFIG_DIR: folder } }: Io): boolean {
  return Boolean(folder) && !existsSync(folder ?? '');
}

function folderGone({ env }: Io, file: ConfigurationFile): ConfigurationError {
  return new ConfigurationError(
    `CRAY_CONFIG_DIR is set to a folder that does not exist: ${env.CRAY_CONFIG_DIR ?? ''}`,
    {
      hint: 'Was it a sandbox that has ended? Start it again and paste its line, or: unset CRAY_CONFIG_DIR',
      reference: noConfiguration(file).reference,
      usage: 'usage',
    },
  );
}

/** The tables of a configuration's file; nothing when there is no such file. Throws ConfigurationError. */
export async function readConfiguration(path: string, signal?: AbortSignal): Promise<JsonObject | undefined> {
  const text = await readTextFile(path, signal);
  return text === undefined ? undefined : readToml(text, path);
}

/** Throws ConfigurationError with file, line and reason. */
function readToml(text: string, path: string): JsonObject {
  try {
    return parseToml(text);
  } catch (cause) {
    if (!(cause instanceof TomlSyntaxError)) throw cause;
    throw new ConfigurationError(`The configuration is damaged: ${path}, line ${cause.line}: ${cause.reason}.`, {
      hint: 'Fix the file or move it away; it was not changed.',
      usage: 'usage',
      cause,
    });
  }
}

/**
 * How a file is changed: `in-place` leaves every byte but those of what differs, `anew` writes all tables again as the
 * reference does.
 */
type EditStyle = 'in-place' | 'anew';

interface Edit {
  readonly io: Io;
  /** Of the configuration; the active one where undefined. */
  readonly name: string | undefined;
  readonly style: EditStyle;
  /** Told of a wait for another process that changes it. */
  readonly announce?: (text: string) => Promise<void>;
}

/**
 * Reads the configuration, changes it and writes it back (mode 0600), while nobody else does. The file stays as it was
 * when `change` throws. Throws as `loadConfiguration` does, and FileError.
 */
export async function editConfiguration(
  { io, name, style, announce }: Edit,
  change: (data: JsonObject) => void,
): Promise<Configuration> {
  const { path } = await loadConfiguration(io, name);
  const { withLock } = await import('../util/lock.js');
  return withLock({ clock: io.clock, signal: io.signal, announce }, path, async () => {
    const configuration = await loadConfiguration(io, name);
    change(configuration.data);
    await saveConfiguration(configuration, style);
    return configuration;
  });
}

/** Writes a configuration, mode 0600, whole or not at all; of what the file holds already only what differs. Throws FileError. */
export async function saveConfiguration({ path, data }: Configuration, style: EditStyle): Promise<void> {
  // Loaded here, as the lock is: whoever reads alone does without Node's files in promises, which are slow to load.
  const [{ writeFileAtomically }, text] = await Promise.all([import('../util/atomic-write.js'), readTextFile(path)]);
  await writeFileAtomically(
    path,
    style === 'in-place' && text ? await editText(text, data, path) : await writeAnew(text ?? '', data),
  );
}

async function editText(text: string, data: JsonObject, path: string): Promise<string> {
  const { patchToml, TomlPatchError } = await import('../util/toml/patch.js');
  try {
    return patchToml(text, data);
  } catch (cause) {
    if (!(cause instanceof TomlPatchError)) throw cause;
    throw new FileError(`${path} cannot be changed without changing more of it than was asked for.`, {
      hint: 'Change it with an editor. It was not changed.',
      cause,
    });
  }
}

/** All of it, with dates and the like as they stand in the text. */
async function writeAnew(text: string, data: JsonObject): Promise<string> {
  const [{ formatToml }, { findChanges }] = await Promise.all([
    import('../util/toml/write.js'),
    import('../util/toml/changes.js'),
  ]);
  const literal = parseToml(text, { literals: true });
  for (const { keys, value } of findChanges(parseToml(text), data)) {
    if (value === undefined) deleteProperty(literal, keys);
    else setProperty(literal, keys, value);
  }
  return formatToml(literal);
}

/** The error for a configuration that is not there, or has nothing in it. */
export function noConfiguration(file: ConfigurationFile, empty = false): ConfigurationError {
  const init = file.name === defaultName ? 'init' : `init --configuration ${file.name}`;
  const message = empty ? `The configuration ${file.path} is empty.` : `No configuration exists at ${file.path}.`;
  return new ConfigurationError(message, {
    hint: `Create one with \`bos ${init}\`.`,
    reference: `No configuration exists. Run \`cray ${init}\``,
    usage: 'usage',
  });
}
