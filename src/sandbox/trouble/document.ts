import { z } from 'zod';
import { parseDuration } from '../../util/duration.js';
import { canonizeXname } from '../xname.js';
import {
  failures as allFailures,
  faultyServices,
  type NodeFailure,
  type Fault,
  type NodeTrouble,
  type WireTrouble,
} from './trouble.js';

/** All trouble as callers and users write it: `{"fail": ["x1000c0s0b0n0:configuring"], "latency": "200ms"}`. */
type TroubleDocument = z.input<typeof document>;

type NodeMembers = z.output<z.ZodObject<typeof nodeMembers>>;

/** Something about a description of trouble is wrong. */
export class TroubleError extends Error {
  constructor(
    /** The member that is wrong; empty where it is the whole. */
    readonly member: string,
    readonly reason: string,
  ) {
    super(member === '' ? reason : `${member}: ${reason}`);
  }
}

const rate = z
  .union([z.number(), z.string()])
  .transform((value, context) => readRate(String(value)) ?? refuse(context, `${value} is not a rate from 0 to 1`));

/** No timer of Node runs for longer than some 24 days. */
const longestMs = 7 * 86_400_000;

/** A length of time such as 200ms, 30s or 5m, up to a week -> milliseconds. */
export const duration = z.string().transform((text, context) => {
  const durationMs = parseDuration(text);
  if (durationMs === undefined) return refuse(context, `${text} is not a time such as 200ms, 30s or 5m`);
  return durationMs <= longestMs ? durationMs : refuse(context, `${text} is longer than a week`);
});

const failure = z.string().transform((text, context): readonly [node: string, failure: NodeFailure] => {
  const [, node = '', word] = /^(x[0-9]+c[0-9]+s[0-9]+b[0-9]+n[0-9]+):([a-z_-]+)$/i.exec(text) ?? [];
  const failing = allFailures.find((one) => one === word);
  if (failing !== undefined) return [canonizeXname(node), failing];
  return refuse(context, `${text} is not NODE:CAUSE with one of ${allFailures.join(', ')}`);
});

const fault = z.string().transform((text, context): Fault => {
  const [, word = '', where, share = '1'] = /^([^:@]*)(?:@([^:]*))?(?::(.*))?$/s.exec(text) ?? [];
  const service = faultyServices.find((one) => one === where);
  if (where !== undefined && service === undefined)
    return refuse(context, `${text} names none of the services ${faultyServices.join(', ')}`);
  const kind = word === 'reset' || word === 'truncate' ? word : /^[45][0-9]{2}$/.test(word) ? Number(word) : undefined;
  if (kind === undefined)
    return refuse(context, `${text} is neither a status from 400 to 599, nor reset, nor truncate`);
  const found = readRate(share);
  return found === undefined
    ? refuse(context, `${text} has no rate from 0 to 1 after the colon`)
    : { kind, rate: found, ...(service && { service }) };
});

/** The members that speak of nodes. */
export const nodeMembers = {
  fail: z.array(failure).default([]),
  fail_rate: rate.default(0),
  slow: z.boolean().default(false),
};

const document = z.strictObject({
  ...nodeMembers,
  latency: duration.default(0),
  fault: z.array(fault).default([]),
  down_for: duration.default(0),
});

/**
 * A description of trouble -> the trouble. `nowMs` is when `down_for` begins. Throws TroubleError with the first thing
 * that is wrong.
 */
export function readTrouble(description: unknown, nowMs: number): { nodes: NodeTrouble; wire: WireTrouble } {
  const { data, error } = document.safeParse(description);
  const [issue] = error?.issues ?? [];
  if (issue) throw new TroubleError(issue.path.slice(0, 1).join(''), issue.message);
  const { latency, fault: faults, down_for, ...nodes } = data as z.output<typeof document>;
  const wire = { latencyMs: latency, faults, downUntilMs: down_for === 0 ? 0 : nowMs + down_for };
  return { nodes: readNodeTrouble(nodes), wire };
}

/** What the members that speak of nodes say. */
export function readNodeTrouble({ fail, fail_rate, slow }: NodeMembers): NodeTrouble {
  const byNode = Map.groupBy(fail, ([node]) => node);
  const failures = Object.fromEntries([...byNode].map(([node, list]) => [node, list.map(([, failing]) => failing)]));
  return { failures, failRate: fail_rate, slow };
}

/** The reverse of readTrouble: what is left of it at `nowMs`. */
export function describeTrouble(nodes: NodeTrouble, wire: WireTrouble, nowMs: number): Required<TroubleDocument> {
  return {
    fail: Object.entries(nodes.failures).flatMap(([node, list]) => list.map((failing) => `${node}:${failing}`)),
    fail_rate: nodes.failRate,
    slow: nodes.slow,
    latency: `${wire.latencyMs}ms`,
    fault: wire.faults.map((one) => `${one.kind}${one.service === undefined ? '' : `@${one.service}`}:${one.rate}`),
    down_for: `${Math.max(0, wire.downUntilMs - nowMs)}ms`,
  };
}

function readRate(text: string): number | undefined {
  const number = /^[0-9]*\.?[0-9]+(e-[0-9]+)?$/.test(text) ? Number(text) : NaN;
  return number <= 1 ? number : undefined;
}

function refuse(context: z.RefinementCtx, message: string): never {
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
}
