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

/** Prints the help of a group or a command on stdout: through a pager when it is longer than the terminal. `argv` is what was typed. */
export async function printHelp(
  node: Node,
  io: Io,
  { argv = [], ...options }: { face: Face; all?: boolean; argv?: readonly string[] },
): Promise<void> {
  const text = renderHelp(node, { ...options, width: chooseWidth(io) });
  if (options.face === 'bos' && io.stdout.isTTY && io.startPager && !argv.includes('--no-pager')) {
    await pageHelp(text, argv, io);
  } else {
    await io.stdout.write(text);
  }
}

async function pageHelp(text: string, argv: readonly string[], io: Io): Promise<void> {
  const { mayPage, showPaged } = await import('../paging.js');
  if (!mayPage(io, 0)) return io.stdout.write(text);
  const choose = async (): Promise<string | undefined> => {
    const { peekSetting } = await import('../peek-configuration.js');
    return io.env.BOS_PAGER || (await peekSetting(argv, io, ['core', 'pager'])) || io.env.PAGER || undefined;
  };
  const warn = (problem: string): Promise<void> => io.stderr.write(`warning: ${problem}\n`);
  return showPaged({ io, choose, warn }, (output) => output.write(text));
}

/** The width of help: that of the terminal, but for lines that nobody likes to read; 80 elsewhere, and when it is not known. */
export function chooseWidth({ stdout }: Io): number {
  return Math.min((stdout.isTTY && stdout.columns) || 80, 100);
}
