import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../src/main.js';
import { type Recorder, startRecorder } from '../support/recorder/server.js';
import { testIo } from '../support/test-io.js';
import { commandOf, readCorpus, readExpectations } from './corpus-line.js';

/** What every file named on a command line holds. */
const template = '{"boot_sets": {"compute": {"path": "s3://images/1/manifest.json", "type": "s3"}}}';

const corpus = readCorpus();
const complete = corpus.filter((line) => line.complete);
const expectations = readExpectations();

let recorder: Recorder;
let home: string;

beforeAll(async () => {
  recorder = await startRecorder();
  home = await mkdtemp(join(tmpdir(), 'corpus-'));
  const configurations = join(home, '.config/cray/configurations');
  await mkdir(configurations, { recursive: true });
  await writeFile(join(configurations, 'default'), `[core]\nhostname = "http://127.0.0.1:${recorder.port}"\n`);
  for (const name of complete.flatMap(({ argv }) => namedFiles(argv))) {
    await writeFile(join(home, name), template);
  }
});

afterAll(async () => {
  await recorder.close();
  await rm(home, { recursive: true });
});

test('of 190 lines 186 are complete, and it is said of each what it must do', () => {
  expect([corpus.length, complete.length]).toEqual([190, 186]);
  const commands = new Set(complete.map(({ argv }) => commandOf(argv.slice(2))));
  expect([...expectations.keys()].toSorted()).toEqual([...commands].toSorted());
});

describe('without `cray bos`, under `bos`', () => {
  for (const [index, { argv }] of complete.entries()) {
    const words = argv.slice(2);
    const expected = expectations.get(commandOf(words));
    const title = `${index + 1}: bos ${words.join(' ')}`;
    if (expected && 'method' in expected) {
      test(`${title} sends its request`, async () => {
        const { exit, stderr } = await runBos(words);
        expect(withoutOwnNames(withoutLookUps(sentRequests(), expected.method)), stderr).toEqual([expected]);
        expect(exit, stderr).toBe(0);
      });
    } else if (expected) {
      test(`${title} is told what to type instead`, async () => {
        const { exit, stdout, stderr } = await runBos(words);
        expect(
          expected.names.filter((name) => !names(stderr, name)),
          stderr,
        ).toEqual([]);
        expect(sentRequests()).toEqual([]);
        expect([exit, stdout]).toEqual([2, '']);
      });
    }
  }
});

async function runBos(argv: readonly string[]): Promise<{ exit: number; stdout: string; stderr: string }> {
  const io = testIo({ name: 'bos', env: { HOME: home, NO_PROXY: '*' }, cwd: home });
  const exit = await run(argv, io);
  return { exit, stdout: io.stdout.text, stderr: io.stderr.text };
}

/** What a write looks up beforehand changes nothing. */
function withoutLookUps(requests: readonly SentRequest[], wanted: string): readonly SentRequest[] {
  return requests.filter(({ method }) => method === wanted);
}

/** A session that nobody names gets a name of its own under `bos`. */
function withoutOwnNames(requests: readonly SentRequest[]): readonly unknown[] {
  const text = JSON.stringify(requests).replace(/,"name":"00000000-0000-4000-8000-[0-9]{12}"/, '');
  return JSON.parse(text) as unknown[];
}

interface SentRequest {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

function sentRequests(): SentRequest[] {
  return recorder.takeRequests().map(({ method, path, query, body }) => ({
    method,
    path: query === '' ? path : `${path}?${query}`,
    body: body === '' ? undefined : (JSON.parse(body) as unknown),
  }));
}

/** Whether a text has these words as they are: `--staged` does not name `--stage`. */
function names(text: string, words: string): boolean {
  const whole = new RegExp(`(?<![\\w-])${words}(?![\\w-])`);
  return whole.test(text);
}

function namedFiles(argv: readonly string[]): string[] {
  return argv.filter((_, index) => argv[index - 1] === '--file');
}
