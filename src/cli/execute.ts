import type { Input } from '../api/input.js';
import type { Operation } from '../api/operation.js';
import type { CommandContext, Layout } from '../commands/command.js';
import { readServerSettings, tenantHeader, type ServerSettings } from '../config/settings.js';
import type { Configuration } from '../config/store.js';
import { UnprintableError } from '../errors/unprintable-error.js';
import { UsageError } from '../errors/usage-error.js';
import type { Answer } from '../http/client.js';
import type { RequestPlan } from '../http/plan.js';
import { buildRequest } from '../http/request.js';
import { formatUrl } from '../http/url.js';
import type { JsonValue } from '../util/json/value.js';
import { readDocument, readObjectOption } from '../commands/document.js';

/** Sends the request of an operation and prints the answer. Ends with the exit status. */
export async function executeOperation(
  operation: Operation,
  context: CommandContext,
  configuration: Configuration,
): Promise<number> {
  const { face, globals } = context;
  const input = await readDocuments(operation, context);
  if (face === 'bos') refuseEmptyLimit(operation, input);
  const plan = buildRequest(operation, input);
  if (operation.danger === 'delete') {
    const { requireFilter } = await import('../commands/bulk-delete.js');
    requireFilter(plan, input.get('all') === true);
  }
  if (globals.query !== undefined) {
    const { checkQuery } = await import('../output/query.js');
    await checkQuery(globals.query);
  }
  if (globals.dryRun) return showPlan(plan, readServerSettings(configuration), context);
  const client = await context.connect();
  try {
    if (operation.danger === 'delete') {
      const { deleteMany } = await import('../commands/bulk-delete.js');
      return await deleteMany(plan, client, context);
    }
    await printAnswer(await client.send(plan), plan, operation, context);
    return 0;
  } finally {
    await client.close();
  }
}

/** What a write did stays done, also where its answer has no such column: that is no usage error any more. */
async function printAnswer(answer: Answer, plan: RequestPlan, layout: Layout, context: CommandContext): Promise<void> {
  try {
    await context.printAnswer(answer, layout);
  } catch (error) {
    if (plan.method === 'GET' || !(error instanceof UsageError)) throw error;
    throw new UnprintableError(`It was done, but its answer cannot be shown so. ${error.message}`, {
      ...(error.hint === undefined ? {} : { hint: error.hint }),
    });
  }
}

/** Shows the request, and the same for curl, in place of sending it. */
async function showPlan(plan: RequestPlan, server: ServerSettings, context: CommandContext): Promise<number> {
  const [{ formatCurl, formatPlan }, { buildHeaders }] = await Promise.all([
    import('../http/curl.js'),
    import('../http/headers.js'),
  ]);
  const base = new URL(server.baseUrl);
  const token = server.username === undefined && context.globals.token === undefined ? undefined : 'TOKEN';
  const headers = buildHeaders(plan, base, tenantHeader(server), token);
  const url = formatUrl(base, plan);
  await context.io.stdout.write(`${formatPlan(plan, url, headers)}\n\n${formatCurl(plan, url, headers)}\n`);
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

/** An unset variable in a script would otherwise act on every node. */
function refuseEmptyLimit(operation: Operation, input: Input): void {
  if (operation.id === 'v2.sessions.create' && input.get('limit') === '') {
    throw new UsageError("Invalid value for '--limit': it is empty", {
      hint: "To act on every node of the template, say so: --limit '*'",
    });
  }
}
