import { resolve } from 'node:path';
import { BosError } from '../errors/bos-error.js';
import { ConfigurationError, FileError } from '../errors/input.js';
import { LoginError } from '../errors/service.js';
import { describeFault } from '../util/fault.js';
import type { Io } from '../util/io.js';
import { readHandedOver } from '../util/prompt.js';
import { readFileBytes } from '../util/read-file.js';
import { isBearerToken } from './token.js';

/** A client of Keycloak with a service account, which logs in by its secret (RFC 6749, section 4.4). */
export interface ClientLogin {
  readonly id: string;
  readonly secret: string;
  /** The whole path of the file that contains the secret. */
  readonly secretFile?: string;
}

/** What a program has where no person logs in: the token itself and where it stood, or a client's name and secret. */
export type MachineCredentials = { readonly token: string; readonly origin: string } | { readonly client: ClientLogin };

/** The option `--token`, or what stands for it. */
interface TokenOption {
  readonly value: string | undefined;
  /** Typed on the command line: then it counts before the environment. */
  readonly isTyped: boolean;
}

/**
 * What the environment and `--token -` hold; nothing where a token file or the stored login counts. The first of these:
 * what is typed, CRAY_TOKEN, CRAY_CREDENTIALS, CRAY_CLIENT_ID. Throws LoginError for what is not a token, UsageError
 * for an empty standard input, ConfigurationError for a client without a secret, FileError, InterruptedError.
 */
export async function readMachineCredentials(
  io: Io,
  { value, isTyped }: TokenOption,
): Promise<MachineCredentials | undefined> {
  const { CRAY_TOKEN: token, CRAY_CLIENT_ID: id } = io.env;
  if (isTyped && value === '-') {
    const line = await readHandedOver(io, 'Token', '--token -');
    return checkToken(line, 'standard input');
  }
  if (isTyped && value !== undefined) return undefined;
  if (token) return checkToken(token, 'CRAY_TOKEN');
  if (value !== undefined || !id) return undefined;
  return { client: await findClient(io, id) };
}

/**
 * A client with its secret: of the file that is named, else of CRAY_CLIENT_SECRET, else of the file that
 * CRAY_CLIENT_SECRET_FILE names. Throws as readMachineCredentials does.
 */
export async function findClient(io: Io, id: string, file?: string): Promise<ClientLogin> {
  const { CRAY_CLIENT_SECRET: secret, CRAY_CLIENT_SECRET_FILE: path } = io.env;
  if (file === undefined && secret) return { id, secret };
  const [named, origin] = file === undefined ? [path, 'CRAY_CLIENT_SECRET_FILE'] : [file, '--client-secret-file'];
  if (!named) {
    throw new ConfigurationError(`There is no secret for the client ${id}.`, {
      hint: 'Give it as CRAY_CLIENT_SECRET_FILE or CRAY_CLIENT_SECRET, or to auth login as --client-secret-file.',
    });
  }
  if (named === '-') return { id, secret: await readHandedOver(io, `Secret of the client ${id}`, `${origin} -`) };
  const secretFile = resolve(io.cwd, named);
  return { id, secret: await readSecretFile(io, secretFile, origin), secretFile };
}

/** The one line of a file that contains a secret; `origin` says who named the file. Throws FileError. */
export async function readSecretFile(io: Io, path: string, origin: string): Promise<string> {
  const secret = (await readBytes(io, path, origin)).toString('utf8').replace(/\r?\n$/, '');
  const fault = secret === '' ? 'is empty' : /[\r\n]/.test(secret) ? 'has more than one line' : undefined;
  io.secrets.add(secret);
  if (fault === undefined) return secret;
  throw new FileError(`The file ${path} (${origin}) ${fault}.`, {
    hint: 'It must contain the secret and nothing else.',
  });
}

async function readBytes(io: Io, path: string, origin: string): Promise<Buffer> {
  try {
    return Buffer.from(await readFileBytes(path, io.signal));
  } catch (cause) {
    if (cause instanceof BosError) throw cause;
    throw new FileError(`The file ${path} (${origin}) cannot be read: ${describeFault(cause)}.`, { cause });
  }
}

function checkToken(text: string, origin: string): MachineCredentials {
  const token = text.trim();
  if (isBearerToken(token)) return { token, origin };
  throw new LoginError(`What ${origin} contains is not a token: it cannot be sent in a header.`, {
    hint: 'It must be the access token itself. For a token file use --token FILE or CRAY_CREDENTIALS.',
  });
}
