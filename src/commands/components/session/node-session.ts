import { readText } from '../../../api/input.js';
import type { CommandContext } from '../../../kinds/command.js';
import { openNodeContext } from '../../../kinds/node-context.js';
import { writeNote } from '../../../kinds/write-note.js';
import { isNid } from '../../../nodes/nid.js';
import { readComponent, type ComponentRecord } from '../../../service/component.js';
import { fetchRecord, findRecord } from '../../../service/fetch.js';
import { readSession, type Session } from '../../../service/session.js';
import { toJsonValue } from '../../../util/json/value.js';

/** The session of a node, as it is printed; an unknown member is empty. */
interface NodeSession {
  readonly id: string;
  readonly session: string;
  readonly operation: string;
  readonly template_name: string;
  readonly limit: string;
  readonly session_status: string;
  /** Times as the server writes them, in UTC without a zone. */
  readonly start_time: string;
  readonly end_time: string;
  /** The status of the node. */
  readonly status: string;
  readonly staged_session: string;
  readonly error: string;
}

/** `components session`: prints which session a node belongs to. Throws ServerError for an unknown node (404). */
export async function printNodeSession(context: CommandContext): Promise<void> {
  const id = await readName(context);
  const client = await context.connect();
  try {
    const node = readComponent(await fetchRecord(client, 'v2.components.describe', { component_id: id }));
    const record =
      node.session === '' ? undefined : await findRecord(client, 'v2.sessions.describe', { session_id: node.session });
    if (node.session === '') await writeNote(context, `No session is known to have worked on ${node.id}.`);
    else if (!record) await writeNote(context, `Session ${node.session} no longer exists: only its name is known.`);
    await context.print(toJsonValue(joinSession(node, record && readSession(record))));
  } finally {
    await client.close();
  }
}

/** The name of the node that is asked about. Throws as findXnames does for a NID. */
async function readName(context: CommandContext): Promise<string> {
  const typed = readText(context.input, 'component_id') ?? '';
  if (!isNid(typed)) return typed;
  const found = await openNodeContext(context).findXnames([typed]);
  return found.get(typed) ?? typed;
}

/** A node and its session, when that still exists. */
function joinSession(node: ComponentRecord, session: Session | undefined): NodeSession {
  return {
    id: node.id,
    session: node.session,
    operation: session?.operation ?? '',
    template_name: session?.templateName ?? '',
    limit: session?.limit ?? '',
    session_status: session?.status ?? '',
    start_time: session?.startTime ?? '',
    end_time: session?.endTime ?? '',
    status: node.status,
    staged_session: node.stagedSession,
    error: node.error,
  };
}
