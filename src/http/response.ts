import { AnswerError } from '../errors/service.js';

/** A response with a status below 400 (a redirect of a GET within the origin has been followed). */
export interface HttpResponse {
  readonly status: number;
  /** Media type without parameters, in lower case; empty when the server sent none. */
  readonly type: string;
  /** The server's clock, in milliseconds since 1970: ages are measured by it, since clocks differ. */
  readonly dateMs?: number;
  /**
   * The bytes of the body, to be read once: as they come when there are more than 64 kB. Throws NetworkError when they
   * break off, and InterruptedError.
   */
  readonly body: AsyncIterable<Uint8Array>;
  /** The whole body instead of its bytes, decoded as UTF-8. Throws as `body` does. */
  text(): Promise<string>;
}

type Head = Pick<HttpResponse, 'status' | 'type'> & { readonly dateMs?: number | undefined };

/** The part of a body that was read, and what comes behind it. */
interface Beginning {
  readonly held: readonly Uint8Array[];
  readonly rest: AsyncIterator<Uint8Array>;
}

/** A response with this body, which can be read once. */
export function makeResponse({ status, type, dateMs }: Head, body: AsyncIterable<Uint8Array>): HttpResponse {
  const date = dateMs === undefined ? {} : { dateMs };
  return { status, type, ...date, body, text: async () => decode(await readWhole(body)) };
}

/** A response whose beginning was read, as if it had not been: it can be read once. */
export function replayResponse(head: Head, beginning: Beginning): HttpResponse {
  return makeResponse(head, replay(beginning));
}

/** A response whose body is there whole. */
export function holdResponse(head: Head, body: Uint8Array): HttpResponse {
  return replayResponse(head, {
    held: [body],
    rest: { next: () => Promise.resolve({ done: true, value: undefined }) },
  });
}

async function* replay({ held, rest }: Beginning): AsyncGenerator<Uint8Array> {
  try {
    yield* held;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

/** No more bytes are held. */
export const longestHeld = 256 * 1024 * 1024;

/** All bytes of a body. Throws AnswerError when there are more than `longest`, and what breaks it off. */
export async function readWhole(body: AsyncIterable<Uint8Array>, longest = longestHeld): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > longest) {
      throw new AnswerError("The server's response is longer than 256 MB, which is too long to process as a whole.", {
        hint: 'A list of any length prints without --query and --sort-by, as with --format jsonl.',
      });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Bytes -> text: UTF-8, without a byte order mark; what is not UTF-8 becomes U+FFFD. */
export function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
