import { FileError } from '../../errors/input.js';
import { realisticPace } from '../../sandbox/pace.js';
import type { World } from '../../sandbox/world.js';
import type { Io } from '../../util/io.js';
import { readDocument } from '../../util/document.js';

/** The world that a JSON or YAML file describes; `-` is standard input. Throws FileError, UsageError. */
export async function readWorldFile(io: Io, name: string): Promise<World> {
  const content = await readDocument(io, name, '--world');
  const { readWorld, WorldFileError } = await import('../../sandbox/world-file.js');
  try {
    return readWorld(content, realisticPace);
  } catch (cause) {
    if (!(cause instanceof WorldFileError)) throw cause;
    throw new FileError(`${name} describes no world: ${cause.message.replaceAll('\n', '; ')}.`, { cause });
  }
}
