import type { Client } from '../../../http/client.js';
import type { CommandContext } from '../../../kinds/command.js';
import { openLiveRegion } from '../../../output/live-region.js';
import { formatAge } from '../../../output/table/time.js';
import { askInTime } from '../../../service/ask-in-time.js';
import type { NodeFacts } from '../../../service/node-facts.js';
import { ignoreLoss } from '../../../util/lenient-output.js';
import { mayRepaint } from '../../../util/terminal.js';

/** Asks one service a question; when its time is over, the result is that it did not respond. */
type Ask = <Fact>(question: (client: Client) => Promise<NodeFacts<Fact>>) => Promise<NodeFacts<Fact>>;

/** The services beside BOS. */
export interface Neighbours {
  /** Asks a service, which has its own time for all of `work`. Throws InterruptedError, and what connecting throws. */
  visit<Result>(service: string, work: (ask: Ask) => Promise<Result>): Promise<Result>;
  /** Ends what is shown. */
  close(): Promise<void>;
}

/** Nobody needs to know what is waited for when it comes at once. */
const quietMs = 1000;

/** Services that are visited within this time of each other share a client: to open one takes time. */
const sharedMs = 100;

/** A way to the services beside BOS, each of which may take `timeoutMs`. On a terminal it shows which are waited for. */
export function openNeighbours(context: CommandContext, timeoutMs: number): Neighbours {
  const { io, globals } = context;
  /** A service stands in it once for each visit. */
  const waiting: string[] = [];
  const stderr = ignoreLoss(io.stderr);
  const region =
    mayRepaint(io.env, io.stderr, globals.verbosity) && !globals.quiet ? openLiveRegion(stderr) : undefined;
  const soon = io.timeLimit(quietMs);
  const opened: { readonly client: Promise<Client>; readonly atMs: number }[] = [];
  const connect = (): Promise<Client> => {
    const last = opened.at(-1);
    const nowMs = io.clock.now();
    if (last && Math.abs(nowMs - last.atMs) < sharedMs) return last.client;
    const client = context.connect({ retries: 0, timeoutMs, limitMs: timeoutMs });
    opened.push({ client, atMs: nowMs });
    return client;
  };
  let painting: Promise<void> = Promise.resolve();
  const paint = (): void => {
    if (!region || !soon.aborted || waiting.length === 0) return;
    const line = `Waiting for ${[...new Set(waiting)].join(', ')}: at most ${formatAge(timeoutMs)} for each`;
    painting = painting.then(() => region.paint([line])).catch(() => undefined);
  };
  soon.addEventListener('abort', paint);
  return {
    async visit(service, work) {
      waiting.push(service);
      const client = await connect();
      try {
        return await work((question) => askInTime(question, client, io.signal, timeoutMs));
      } finally {
        waiting.splice(waiting.indexOf(service), 1);
        paint();
      }
    },
    async close() {
      soon.removeEventListener('abort', paint);
      await painting;
      await region?.clear();
      // Not waited for: a connection that is still being made would hold up the result.
      for (const { client } of opened) client.then((open) => open.close()).catch(() => undefined);
    },
  };
}
