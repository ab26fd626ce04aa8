import type { Input } from '../api/input.js';
import type { Operation } from '../api/operation.js';
import type { CommandContext } from '../kinds/command.js';
import { readServerSettings, tenantHeader, type ServerSettings } from '../config/settings.js';
import type { Configuration } from '../config/store.js';
import { formatUrl } from '../http/url.js';
import type { JsonValue } from '../util/json/value.js';
import { readDocument, readObjectOption } from '../util/document.js';
import { readNodes } from './read-nodes.js';
import { chooseSending, type Sending } from './sending.js';

/** Sends the request of an operation and prints the answer. Ends with the exit status. */
export async function executeOperation(
  operation: Operation,
  context: CommandContext,
  configuration: Configuration,
): Promise<number> {
  const { globals } = context;
  const documents = await readDocuments(operation, context);
  if (globals.query !== undefined) {
    const { checkQuery } = await import('../output/query.js');
    await checkQuery(globals.query);
  }
  const sending = await chooseSending(operation, await readNodes(operation, documents, context), context);
  if (globals.dryRun) return showRequests(sending, readServerSettings(configuration), context);
  const client = await context.connect();
  try {
    await sending.run(client);
    return 0;
  } finally {
    await client.close();
  }
}

/** Shows the requests, and the same for curl, in place of sending them. */
async function showRequests(sending: Sending, server: ServerSettings, context: CommandContext): Promise<number> {
  const [{ formatCurl, formatPlan }, { buildHeaders }] = await Promise.all([
    import('../http/curl.js'),
    import('../http/headers.js'),
  ]);
  const base = new URL(server.baseUrl);
  const token = server.username === undefined && context.globals.token === undefined ? undefined : 'TOKEN';
  const shown = sending.plans.map((plan) => {
    const headers = buildHeaders(plan, base, tenantHeader(server), token);
    const url = formatUrl(base, plan);
    return `${formatPlan(plan, url, headers)}\n\n${formatCurl(plan, url, headers)}\n`;
  });
  await context.io.stdout.write(shown.join('\n'));
  if (sending.remark !== undefined) await context.warn(sending.remark);
  return 0;
}

/** The input with the contents of `--file` and `--patch` in the place of their texts. */
async function readDocuments(operation: Operation, context: CommandContext): Promise<Input> {
  const input = new Map<string, JsonValue>(context.input);
  const patch = input.get('patch');
  if (typeof patch === 'string') input.set('patch', readObjectOption(patch, '--patch'));
  const file = input.get('file');
  if (typeof file !== 'string') return input;
  const template = await readDocument(context.io, file);
  if (context.face === 'bos') {
    const { checkTemplate } = await import('./template-check.js');
    for (const warning of await checkTemplate(operation, template, file)) await context.warn(warning);
  }
  return input.set('file', template);
}
