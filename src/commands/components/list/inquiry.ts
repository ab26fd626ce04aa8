import { readText } from '../../../api/input.js';
import { UsageError } from '../../../errors/input.js';
import type { CommandContext } from '../../../kinds/command.js';
import { showControls } from '../../../util/controls.js';
import type { JsonObject } from '../../../util/json/value.js';
import { listWords } from '../../../util/words.js';
import { askInTime } from '../../../service/ask-in-time.js';
import type { Describe } from '../../../service/record-extension.js';
import { readServiceTimeout } from '../explain/service-timeout.js';
import { services, type JoinedService } from './services.js';

/** The services that `--with` names, in the order of their columns. Throws UsageError for a `--service-timeout` without it. */
export function chooseServices({ input, typed }: CommandContext): readonly JoinedService[] {
  const names = readText(input, 'with')?.split(',') ?? [];
  if (names.length === 0 && typed.has('service_timeout'))
    throw new UsageError('--service-timeout works only with --with.');
  return services.filter(({ name }) => names.includes(name));
}

/** What is asked of services beside BOS for one command. */
interface Inquiry {
  /**
   * Begins to ask about the nodes of a list, part by part: what is found are the members of a node's record. A service that does
   * not respond, or refuses, is not asked again for this list; a warning says so, once for a command.
   */
  begin(): Describe;
}

/** Throws UsageError for a bad `--service-timeout`. */
export function openInquiry(context: CommandContext, asked: readonly JoinedService[]): Inquiry {
  const timeoutMs = readServiceTimeout(context);
  const warned = new Set<JoinedService>();
  return {
    begin() {
      const silent = new Set<JoinedService>();
      let isFirst = true;
      return async (ids) => {
        const willing = ids.length === 0 ? [] : asked.filter((service) => !silent.has(service));
        const found = new Map<JoinedService, ReadonlyMap<string, JsonObject>>();
        for (const [service, facts] of await askAll(context, willing, ids, timeoutMs)) {
          if (!('unavailable' in facts)) {
            found.set(service, facts);
            continue;
          }
          silent.add(service);
          if (!warned.has(service))
            await context.warn(describeSilence(service, facts.unavailable, isFirst ? '' : ids[0]));
          warned.add(service);
        }
        isFirst = false;
        return (id) => new Map(asked.flatMap((service) => [...(found.get(service)?.get(id) ?? service.unknown)]));
      };
    },
  };
}

/** Asks the services side by side. Each request has its own time; a response that never ends has that of all of them. */
async function askAll(
  context: CommandContext,
  asked: readonly JoinedService[],
  ids: readonly string[],
  timeoutMs: number,
) {
  if (asked.length === 0) return [];
  const requests = Math.max(...asked.map(({ most }) => Math.ceil(ids.length / most)));
  const limitMs = timeoutMs * requests;
  const client = await context.connect({ retries: 0, timeoutMs, limitMs });
  try {
    return await Promise.all(
      asked.map(async (service) => {
        const facts = await askInTime((open) => service.find(open, ids), client, context.io.signal, limitMs);
        return [service, facts] as const;
      }),
    );
  } finally {
    // Not waited for: a connection that is still being made would hold up the list.
    client.close().catch(() => undefined);
  }
}

function describeSilence({ title, columns }: JoinedService, reason: string, from = ''): string {
  const names = listWords(columns.map(({ name }) => name));
  const be = columns.length === 1 ? 'is' : 'are';
  const place = from === '' ? '' : ` from ${showControls(from)} on`;
  return `${title} reports nothing about these nodes, so ${names} ${be} empty${place}. ${reason}`;
}
