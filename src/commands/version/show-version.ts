import { BosError } from '../../errors/bos-error.js';
import { InterruptedError } from '../../errors/outcome.js';
import { AnswerError } from '../../errors/service.js';
import type { Client } from '../../http/client.js';
import type { CommandContext } from '../../kinds/command.js';
import { findSystem } from '../../kinds/system.js';
import { fetchRecord, findRecord } from '../../service/fetch.js';
import { withClient } from '../../service/with-client.js';
import { showControls } from '../../util/controls.js';
import { JsonNumber, toJsonValue, type JsonObject } from '../../util/json/value.js';
import { version } from '../../version.js';

/** How long the server may take, unless somebody says. */
const standardLimitMs = 5000;

/**
 * `version`: that of this program, and as far as they are known that of the server, the system and the tenant. What is not
 * known is null, which a table says in words. Nothing but the user's own signal ends it.
 */
export async function showVersion(context: CommandContext): Promise<void> {
  const system = await attempt(() => findSystem(context), context);
  const server = 'value' in system ? await attempt(() => askServer(context), context) : system;
  if ('reason' in server) await context.warn(`The version of the server is not known: ${server.reason}`);
  const { host, tenant } = 'value' in system ? system.value : {};
  const known = {
    client: version,
    server: 'value' in server ? server.value : null,
    system: host ?? null,
    tenant: tenant ?? null,
  };
  const shown = { ...known, server: known.server ?? 'not known', system: host ?? '-', tenant: tenant ?? '-' };
  await context.print(toJsonValue(known), {
    view: 'record',
    draw: () => Object.entries(shown).map(([name, text]) => `${name}  ${showControls(text)}`),
  });
}

/** What came of something that may fail: its value, or why there is none. */
type Attempt<Value> = { readonly value: Value } | { readonly reason: string };

async function attempt<Value>(act: () => Promise<Value>, { io }: CommandContext): Promise<Attempt<Value>> {
  try {
    return { value: await act() };
  } catch (error) {
    if (!(error instanceof BosError) || io.signal.aborted) throw error;
    // The time is up: the user has not interrupted it.
    if (error instanceof InterruptedError) return { reason: 'It did not respond in time.' };
    return { reason: error.message };
  }
}

function askServer(context: CommandContext): Promise<string> {
  const limitMs = context.typed.has('timeout') ? context.globals.timeoutMs : standardLimitMs;
  return withClient(context, { retries: 0, timeoutMs: limitMs, limitMs }, fetchVersion);
}

/** Every release with v2 says it there; those before have v1 alone. Throws AnswerError when the response contains none. */
async function fetchVersion(client: Client): Promise<string> {
  const record =
    (await findRecord(client, 'v2.version.list', {})) ?? (await fetchRecord(client, 'v1.version.list', {}));
  const [major, ...others] = ['major', 'minor', 'patch'].map((name) => readPart(record, name));
  if (major === undefined) throw new AnswerError('Its response contains no version.');
  return [major, ...others.filter((part) => part !== undefined)].join('.');
}

function readPart(record: JsonObject, name: string): string | undefined {
  const part = record.get(name);
  if (part instanceof JsonNumber) return part.text;
  return typeof part === 'string' && part !== '' ? part : undefined;
}
