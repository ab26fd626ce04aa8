import type { Progress } from './cli/report.js';
import type { Face } from './kinds/face.js';
import { findGivenSecrets } from './util/given-secrets.js';
import { guardOutput, guardResults } from './util/wrapped-output.js';
import type { Io } from './util/io.js';
import { describeVersion } from './version.js';

/**
 * Runs one invocation: what was typed after the program's name, and the world. Ends with the exit status; never throws.
 */
export async function run(argv: readonly string[], world: Io): Promise<number> {
  const io = guardSecrets(argv, world);
  const face: Face = io.name === 'cray' ? 'cray' : 'bos';
  const progress: Progress = {};
  const status = await end(argv, io, face, progress);
  await progress.record?.(status);
  return status;
}

async function end(argv: readonly string[], io: Io, face: Face, progress: Progress): Promise<number> {
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

/** The same world, in which whatever is written is without the secrets that were given, and those that will be added. */
function guardSecrets(argv: readonly string[], io: Io): Io {
  for (const secret of findGivenSecrets(argv, io.env)) io.secrets.add(secret);
  // Members of the world that are read when they are asked for stay so.
  return Object.defineProperties({} as Io, {
    ...Object.getOwnPropertyDescriptors(io),
    stdout: { value: guardResults(io.stdout, io.secrets), enumerable: true },
    stderr: { value: guardOutput(io.stderr, io.secrets), enumerable: true },
  });
}
