import { inspect } from 'node:util';
import { join } from 'node:path';
import { run } from '../../src/main.js';
import { certificatePath, type RecordedRequest, type Recorder } from '../support/recorder/server.js';
import { isBinary } from '../support/program.js';
import { testIo } from '../support/test-io.js';
import { readCaseFiles, withHome, writeCaseFiles } from './case-folder.js';
import type { Outcome } from './outcome.js';
import type { ParityCase } from './parity-case.js';
import { runChild } from './run-child.js';

export interface Recorders {
  readonly http: Recorder;
  readonly tls: Recorder;
}

interface Ended {
  readonly exit: Outcome['exit'];
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a case under the name `cray`, in a fresh home folder, and tells what it did. */
export async function runCase(parityCase: ParityCase, recorders: Recorders): Promise<Outcome> {
  return await withHome(async (home) => {
    const { fill, mask } = placeholders(recorders, home);
    await writeCaseFiles(parityCase, home, fill);
    const argv = parityCase.argv.map(fill);
    const env = caseEnvironment(parityCase, home, fill);
    const stdin = parityCase.stdin ?? '';
    // Only a process of its own has a /dev/stdin; and only the built program shows that its proxy code is all there.
    const needsChild = argv.includes('/dev/stdin') || 'http_proxy' in env;
    const start = isBinary || needsChild ? runChild : runInProcess;
    const { exit, stdout, stderr } = await start(argv, { env, home, stdin });
    const requests = [...recorders.http.takeRequests(), ...recorders.tls.takeRequests()];
    const files = Object.entries(await readCaseFiles(parityCase, home));
    return {
      exit,
      stdout: mask(stdout),
      stderr: mask(stderr),
      requests: requests.map((request) => maskRequest(request, mask)),
      files: Object.fromEntries(files.map(([name, text]) => [name, text === null ? null : mask(text)])),
    };
  });
}

export interface World {
  readonly env: Readonly<Record<string, string>>;
  readonly home: string;
  readonly stdin: string;
}

async function runInProcess(argv: readonly string[], { env, home, stdin }: World): Promise<Ended> {
  // Without HOME there is a home folder still, but not the case's own; an empty one is the root, as in the program.
  const io = testIo({ name: 'cray', env, cwd: home, home: (env.HOME ?? join(home, 'elsewhere')) || '/', stdin });
  try {
    return { exit: await run(argv, io), stdout: io.stdout.text, stderr: io.stderr.text };
  } catch (error) {
    return { exit: 'crash', stdout: io.stdout.text, stderr: io.stderr.text + inspect(error) };
  }
}

function caseEnvironment(
  parityCase: ParityCase,
  home: string,
  fill: (text: string) => string,
): Readonly<Record<string, string>> {
  const usual = {
    PATH: process.env.PATH ?? '',
    HOME: home,
    LANG: 'C.UTF-8',
    LC_ALL: 'C.UTF-8',
    TERM: 'dumb',
    NO_PROXY: '*',
    SSL_CERT_FILE: certificatePath,
  };
  const all: [string, string | null][] = Object.entries({ ...usual, ...parityCase.env });
  return Object.fromEntries(all.flatMap(([name, value]) => (value === null ? [] : [[name, fill(value)]])));
}

/** `fill` writes this run's ports and folder for their placeholders, `mask` the other way round. */
function placeholders({ http, tls }: Recorders, home: string): Record<'fill' | 'mask', (text: string) => string> {
  const ports = { '@PORT@': http.port, '@TLSPORT@': tls.port };
  const portPattern = (port: number): RegExp => new RegExp(`(127\\.0\\.0\\.1:|port=|localhost:/*)${port}\\b`, 'g');
  return {
    fill: (text) =>
      Object.entries(ports)
        .reduce((filled, [name, port]) => filled.replaceAll(name, String(port)), text)
        .replaceAll('@HOME@', home),
    mask: (text) =>
      Object.entries(ports)
        .reduce((masked, [name, port]) => masked.replace(portPattern(port), `$1${name}`), text)
        .replaceAll(home, '@HOME@'),
  };
}

function maskRequest(request: RecordedRequest, mask: (text: string) => string): RecordedRequest {
  return { ...request, path: mask(request.path), query: mask(request.query), body: mask(request.body) };
}
