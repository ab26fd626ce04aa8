import { findOperation } from '../../../api/registry.js';
import { buildRequest } from '../../../http/request.js';
import type { CommandContext } from '../../../kinds/command.js';
import { requireReadableLimit } from './limit-check.js';
import { showPreview } from './show.js';

/** `sessions preview`: what `sessions create` would do with the same options. Throws UsageError. */
export async function previewCommand(context: CommandContext): Promise<void> {
  const plan = buildRequest(findOperation('v2.sessions.create'), context.input);
  requireReadableLimit(plan);
  const client = await context.connect();
  try {
    await showPreview(plan, client, context);
  } finally {
    await client.close();
  }
}
