import { resolve } from 'node:path';
import type { Input } from '../../../api/input.js';
import { ServerError } from '../../../errors/service.js';
import { UsageError } from '../../../errors/input.js';
import { realisticPace } from '../../../sandbox/pace.js';
import { ServiceProblem } from '../../../sandbox/problem.js';
import { applySeed } from '../../../sandbox/seed.js';
import { makeStateKeeper } from '../../../sandbox/state-keeper.js';
import { createState } from '../../../sandbox/state.js';
import { makeWorld, maximumNodes } from '../../../sandbox/world.js';
import type { Io } from '../../../util/io.js';
import { parseJson } from '../../../util/json/parse.js';
import { JsonNumber, toJsonValue, toPlain, type JsonObject, type JsonValue } from '../../../util/json/value.js';
import { writeJson } from '../../../util/json/write.js';
import type { CommandContext } from '../../../kinds/command.js';
import { readNumber } from '../start/settings.js';
import { readStateFile } from '../start/read-options.js';
import { readTemplateFolder } from './template-folder.js';

/**
 * `sandbox seed`: adds nodes and session templates to the sandbox that the configuration leads to, or to a state file
 * of one that does not run, and prints how many there are then. All of it is added or nothing. Throws UsageError,
 * FileError, and what `Client.send` throws.
 */
export async function addSeed(context: CommandContext): Promise<void> {
  const { io, input } = context;
  const seed = await readSeed(input, io);
  const file = input.get('state');
  await context.print(typeof file === 'string' ? await seedFile(io, file, seed) : await seedRunning(context, seed));
}

async function readSeed(input: Input, io: Io): Promise<JsonObject> {
  const [nodes, folder] = [input.get('nodes'), input.get('templates')];
  if (nodes === undefined && folder === undefined) {
    throw new UsageError('There is nothing to add.', {
      hint: 'Use `--nodes N`, `--templates FOLDER` or both.',
    });
  }
  const count = nodes && readNumber(input, 'nodes', 0, 1, maximumNodes);
  return new Map<string, JsonValue>([
    ...(count ? [['nodes', new JsonNumber(String(count))] as const] : []),
    ...(typeof folder === 'string' ? [['templates', await readTemplateFolder(io, folder)] as const] : []),
  ]);
}

async function seedRunning(context: CommandContext, seed: JsonObject): Promise<JsonValue> {
  const client = await context.connect();
  try {
    const body = { text: writeJson(seed), type: 'application/json' };
    const plan = { method: 'POST', path: '/__sandbox/seed', query: [], body, idempotent: true } as const;
    const answer = await client.send(plan);
    if (answer.type !== 'application/json') throw noSandbox();
    return parseJson(await answer.text());
  } catch (error) {
    if (error instanceof ServerError && [401, 403, 404, 405].includes(error.status)) throw noSandbox(error);
    throw error;
  } finally {
    await client.close();
  }
}

/** A real system has no such path, and nothing is done there. */
function noSandbox(cause?: unknown): UsageError {
  return new UsageError('The configured server is not a sandbox: nothing was added.', {
    hint: 'Paste the line that `bos sandbox start` prints, or name the file of a state with `--state`.',
    cause,
  });
}

/** A file that is not there yet begins with the nodes of the seed and the templates that every sandbox begins with. */
async function seedFile(io: Io, name: string, seed: JsonObject): Promise<JsonValue> {
  const path = resolve(io.cwd, name);
  const nodes = seed.get('nodes');
  const atMs = io.clock.now();
  const count = nodes instanceof JsonNumber ? Number(nodes.text) : 64;
  const saved = (await readStateFile(path)) ?? { state: createState(makeWorld(count, realisticPace), atMs), atMs };
  const state = refuseProblems(() => applySeed(saved.state, toPlain(seed), saved.atMs));
  await makeStateKeeper(path)({ ...saved, state });
  return toJsonValue({ components: state.components.size, sessiontemplates: state.templates.size });
}

function refuseProblems<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof ServiceProblem) throw new UsageError(cause.detail, { cause });
    throw cause;
  }
}
