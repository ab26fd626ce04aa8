import type { Face } from '../../kinds/face.js';
import type { Io } from '../../util/io.js';
import type { Node } from '../tree.js';
import { fullSections } from './full-help.js';
import { shortSections } from './short-help.js';

interface HelpOptions {
  /** Name the program was called by. */
  readonly face: Face;
  readonly width: number;
  /** All that there is to say; under `cray` it always is. */
  readonly all?: boolean;
}

/** The help of a group or a command, ending with a newline. */
export function renderHelp(node: Node, { face, width, all = face === 'cray' }: HelpOptions): string {
  const sections = all ? fullSections(node, face, width) : shortSections(node, width);
  return sections.filter((section) => section !== '').join('\n\n') + '\n';
}

/** Prints the help of a group or a command on stdout. */
export async function printHelp(node: Node, io: Io, options: { face: Face; all?: boolean }): Promise<void> {
  await io.stdout.write(renderHelp(node, { ...options, width: chooseWidth(io) }));
}

/** The width of help: that of the terminal, but for lines that nobody likes to read; 80 elsewhere, and when it is not known. */
export function chooseWidth({ stdout }: Io): number {
  return Math.min((stdout.isTTY && stdout.columns) || 80, 100);
}
