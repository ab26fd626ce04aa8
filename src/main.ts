import type { Face } from './kinds/face.js';
import type { Io } from './util/io.js';
import { describeVersion } from './version.js';

/**
 * Runs one invocation: what was typed after the program's name, and the world. Ends with the exit status; never throws.
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const face: Face = io.name === 'cray' ? 'cray' : 'bos';
  const progress = {};
  try {
    if (argv[0] === '--version' || argv[0] === '-V') {
      await io.stdout.write(describeVersion(io.name));
      return 0;
    }
    if (argv[0] === '__complete') {
      const { runCompletion } = await import('./cli/completion/run.js');
      return await runCompletion(argv.slice(1), io, face);
    }
    const { dispatch } = await import('./cli/dispatch.js');
    return await dispatch(argv, io, face, progress);
  } catch (error) {
    const { reportError } = await import('./cli/report.js');
    return reportError(error, argv, io, face, progress);
  }
}
