import { readServerSettings, tenantHeader } from '../config/settings.js';
import type { Configuration } from '../config/store.js';
import { formatCurl, formatPlan } from '../http/curl.js';
import { buildHeaders } from '../http/headers.js';
import { formatUrl } from '../http/url.js';
import type { CommandContext, RequestsPlan } from '../kinds/command.js';

/** `--dry-run`: shows the requests of a plan, and the same for curl, instead of sending them. */
export async function showRequests(
  { requests, note }: RequestsPlan,
  configuration: Configuration,
  context: CommandContext,
): Promise<void> {
  const { io, globals, face } = context;
  const server = readServerSettings(configuration, face);
  const base = new URL(server.baseUrl);
  const isMachine = face === 'bos' && Boolean(io.env.CRAY_TOKEN || io.env.CRAY_CLIENT_ID);
  const hasToken = isMachine || server.username !== undefined || globals.token !== undefined;
  const token = hasToken ? 'TOKEN' : undefined;
  const shown = requests.map((plan) => {
    const headers = buildHeaders(plan, base, tenantHeader(server), token);
    const url = formatUrl(base, plan);
    return `${formatPlan(plan, url, headers)}\n\n${formatCurl(plan, url, headers)}\n`;
  });
  await io.stdout.write(shown.join('\n'));
  if (note !== undefined) await context.warn(note);
}
