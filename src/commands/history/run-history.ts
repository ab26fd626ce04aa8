import { resolve } from 'node:path';
import { readText } from '../../api/input.js';
import { locateAudit, type AuditPlace } from '../../config/audit.js';
import { BosError } from '../../errors/bos-error.js';
import { FileError, UsageError } from '../../errors/input.js';
import type { CommandContext } from '../../kinds/command.js';
import type { Column } from '../../output/layout.js';
import { parseAge } from '../../util/duration.js';
import { describeFault, faultCode } from '../../util/fault.js';
import { JsonNumber } from '../../util/json/value.js';
import { readEntries } from './read-entries.js';
import { readTail } from './read-tail.js';

/** No more of an audit is read than this, in bytes: some forty thousand entries. */
const longestTail = 16 * 1024 * 1024;

const columns: readonly Column[] = [
  { name: 'time', path: 'time' },
  { name: 'user', path: 'user', weight: 6 },
  { name: 'command', path: 'command', cut: 30, squeeze: 16 },
  { name: 'session', path: 'session', weight: 4 },
  { name: 'nodes', path: 'nodes', weight: 3 },
  { name: 'outcome', path: 'outcome', weight: 5 },
  { name: 'exit', path: 'exit', weight: 2 },
];

/** `history`: the entries of the audit, oldest first. */
export async function listHistory(context: CommandContext): Promise<void> {
  const { io, input } = context;
  const file = readText(input, 'file');
  const path = file === undefined ? findFile(context) : resolve(io.cwd, file);
  const last = input.get('last');
  const age = readText(input, 'since');
  const tail = await read(path, file !== undefined, context);
  const { entries, damaged } = readEntries(tail.text, {
    sinceMs: age === undefined ? -Infinity : io.clock.now() - parseAge(age),
    last: last instanceof JsonNumber ? Number(last) : Infinity,
  });
  if (damaged > 0) {
    const lines =
      damaged === 1 ? '1 line is not an audit entry' : `${damaged.toLocaleString('en')} lines are not audit entries`;
    await context.warn(`${path}: ${lines}, and ignored.`);
  }
  if (tail.isCut) await context.warn(`${path} is longer than 16 MiB: its beginning was not read.`);
  await context.print([...entries], { view: 'rows', columns });
}

function findFile({ origins, io }: CommandContext): string {
  const setting = origins.get('audit');
  const place: AuditPlace | undefined = setting && locateAudit(setting, io);
  if (place === undefined) {
    throw new UsageError('No audit file is set: neither BOS_AUDIT nor core.audit is set.', {
      hint: 'Set one with `bos config set core audit=FILE`, or read another with --file.',
    });
  }
  if (place.kind === 'file') return place.path;
  throw new UsageError('The audit is in the system log, which this command does not read.', {
    hint: 'With systemd: `journalctl -t bos -o cat`; its output is read with --file when it is kept in a file.',
  });
}

async function read(path: string, isNamed: boolean, context: CommandContext): ReturnType<typeof readTail> {
  try {
    return await readTail(path, longestTail, context.io.signal);
  } catch (error) {
    if (error instanceof BosError) throw error;
    if (faultCode(error) !== 'ENOENT' || isNamed)
      throw new FileError(`Cannot read the audit ${path}: ${describeFault(error)}.`, {
        hint: isNamed ? 'Check --file.' : 'Check `bos config list --origin`.',
      });
    await context.warn(`There is no file ${path} yet: nothing has been recorded there.`);
    return { text: '', isCut: false };
  }
}
