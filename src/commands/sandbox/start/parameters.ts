import { type Parameter, local } from '../../../kinds/parameter.js';
import { newestRelease, releases } from '../../../sandbox/release.js';

/** The port where it stands in examples and documents, so that lines can be copied from them. */
export const defaultPort = 27180;

/**
 * The machine that a sandbox stands for, the service on it, and its time. Where a state says what machine and what
 * release there is, it matters whether something else was asked for: so these have no defaults that look as if typed.
 */
const machine: readonly Parameter[] = [
  local.text('bos', `Release: 2.50 has v2, 2.16 has v1 and v2; ${newestRelease} by default`, {
    choices: Object.keys(releases),
  }),
  local.integer('nodes', 'Number of nodes, 64 by default', { placeholder: 'N' }),
  local.text('world', 'File with nodes, groups, images, tenants (- for stdin)', {
    placeholder: 'FILE',
    complete: 'files',
  }),
  local.flag('paused', 'Simulate nothing: no nodes found, no sessions run; only the API responds', { rare: true }),
  local.text('speed', 'How much faster than real time it runs', { default: '1', placeholder: 'X' }),
  local.flag('step', 'Advance time only with requests: by one polling period before each response', { rare: true }),
];

/** What shall go wrong. The names are those of the members of a description of trouble. */
export const troubleParameters: readonly Parameter[] = [
  local.list('fail', 'Nodes that fail, and why: powering_on, bmc-unreachable, …', {
    placeholder: 'NODE:CAUSE',
    repeats: true,
  }),
  local.text('fail_rate', 'Share of the nodes that fail to boot, such as 0.02', { rare: true, placeholder: 'RATE' }),
  local.flag('slow', 'Nodes take ten times as long, some of them longer than the service waits', { rare: true }),
  local.text('latency', 'Delay every response by this time, such as 200ms', { rare: true, placeholder: 'TIME' }),
  local.list('fault', 'Break responses, such as 503:0.1, reset@hsm, truncate', {
    placeholder: 'FAULT[@SERVICE][:RATE]',
    repeats: true,
  }),
  local.text('down_for', 'Respond only with 503 for this long from the start, such as 30s', {
    rare: true,
    placeholder: 'TIME',
  }),
];

/** Where it is reached, by whom, and what is kept and told of it. */
const service: readonly Parameter[] = [
  local.text('listen', 'Address to listen on; any but 127.0.0.1 and ::1 lets other machines in', {
    default: '127.0.0.1',
    rare: true,
    placeholder: 'ADDRESS',
  }),
  local.flag('tls', 'Listen on TLS, with an authority of its own', { rare: true }),
  local.flag('auth', 'Require a token; implies --tls', { rare: true }),
  local.text('state', 'Keep the state in this file, and continue from what it contains', {
    rare: true,
    placeholder: 'FILE',
    complete: 'files',
  }),
  local.flag('log', 'Print a line for each request on stderr', { rare: true }),
];

/** The options of every command that starts a sandbox; `port` is where it listens unless told otherwise. */
export function listSandboxParameters(port: number): readonly Parameter[] {
  const where = local.integer('port', 'Port to listen on; 0 takes any free one', {
    default: String(port),
    placeholder: 'PORT',
  });
  return [...machine, ...troubleParameters, where, ...service];
}
