import { redactBody, redactUrl } from '../../util/redact.js';
import { quoteShell } from '../../util/quote-shell.js';
import type { Io } from '../../util/io.js';
import type { Write } from './record.js';

/** What was typed: the name of the program, and the words behind it. */
export interface Invoked {
  readonly name: string;
  readonly argv: readonly string[];
}

/** A longer command, such as one with ten thousand names, is cut, so that a line stays one that logs take. */
const longestCommand = 8000;

/** One write as a line of the audit, an object of JSON without a line's end. No secret is in it. */
export function formatLine(
  write: Write,
  exit: number,
  invoked: Invoked,
  { env, secrets, findCaller }: Pick<Io, 'env' | 'secrets' | 'findCaller'>,
): string {
  const { user, host } = findCaller();
  const hide = (text: string | undefined): string | null => (text === undefined ? null : secrets.hide(text));
  return JSON.stringify({
    time: new Date(write.timeMs).toISOString(),
    user: hide(user),
    ...(env.SUDO_USER && { sudo_user: hide(env.SUDO_USER) }),
    host: hide(host),
    server: hide(write.server),
    tenant: hide(write.tenant),
    command: formatCommand(invoked, secrets),
    request: hide(redactUrl(write.request)),
    session: hide(write.session),
    nodes: write.nodes ?? null,
    outcome: write.outcome,
    exit,
  });
}

/** Each word by itself, before it is quoted: in quotes a secret would not be found. */
function formatCommand({ name, argv }: Invoked, secrets: Io['secrets']): string {
  const words = argv.map((word) => quoteShell(redactUrl(redactBody(secrets.hide(word), ''))));
  const command = secrets.hide([name, ...words].join(' '));
  return command.length <= longestCommand ? command : `${command.slice(0, longestCommand)}…`;
}
