import { z } from 'zod';
import { JsonNumber } from '../util/json/value.js';
import { defaultOptions } from './release.js';
import { releaseOf } from './release.js';
import type { State } from './state.js';

/** How things stood, and when by the sandbox's clock. */
export interface SavedState {
  readonly state: State;
  readonly atMs: number;
}

/** A text is not a saved state. The message follows the name of the file. */
export class StateFileError extends Error {}

const format = 'bos sandbox state';
const version = 1;

/** Saved state -> text of a file, which says what it is and how it is to be read. */
export function formatSavedState({ state, atMs }: SavedState): string {
  return JSON.stringify({ format, version, atMs, ...state }, (_, value: unknown) => {
    if (value instanceof JsonNumber) return Number(value);
    return value instanceof Map ? Array.from(value as Map<string, unknown>) : value;
  });
}

/** The reverse of formatSavedState. Throws StateFileError. */
export function readSavedState(text: string): SavedState {
  const content = envelope.safeParse(parse(text)).data;
  if (!content) throw new StateFileError('is not a state of a sandbox');
  if (content.version !== version) {
    throw new StateFileError(`has version ${content.version}, and this program reads version ${version}`);
  }
  const { data, error } = savedState.safeParse(content);
  const [issue] = error?.issues ?? [];
  if (issue) throw new StateFileError(`is damaged at ${issue.path.join('.')}: ${issue.message}`);
  const { atMs, ...rest } = data as z.output<typeof savedState>;
  const state = rest as unknown as State;
  // A newer program may have options that the one that saved this did not know.
  return { atMs, state: { ...state, options: { ...releaseOf(state.world).options, ...state.options } } };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const object = z.looseObject({});
const time = z.number().optional();

/** Entries in their order, as text has no other way to keep it. */
function entries(value: z.ZodType<object>) {
  return z.array(z.tuple([z.string(), value])).transform((list) => new Map<string, object>(list));
}

/** What an option may be, by its default. */
function like(value: number | string | boolean): z.ZodType {
  if (typeof value === 'number') return z.number().optional();
  return typeof value === 'string' ? z.string().optional() : z.boolean().optional();
}

/** Before the year 10000, behind which times are written otherwise. */
const clock = z.number().min(0).max(Date.UTC(9999, 0));

const names = z.record(z.string(), z.array(z.string()));
const span = z.object({ leastMs: z.number(), mostMs: z.number() });

const world = z.looseObject({
  release: z.enum(['2.50', '2.16']).optional(),
  nodes: z.array(z.looseObject({ id: z.string(), role: z.string().optional(), arch: z.string().optional() })),
  groups: names,
  partitions: names.optional(),
  tenants: names,
  failingConfigurations: z.array(z.string()),
  trouble: z.object({ failures: names, failRate: z.number(), slow: z.boolean() }).optional(),
  pace: z.object({ powerOff: span, powerOn: span, configure: span }),
});

const node = z.looseObject({
  power: z.enum(['on', 'off']),
  offAtMs: time,
  bootedAtMs: time,
  configuration: z.string().optional(),
  configuredAtMs: time,
  configurationFails: z.boolean().optional(),
});

const v1Session = z.looseObject({
  id: z.string(),
  bootSets: z.array(z.looseObject({ name: z.string(), phases: z.array(z.looseObject({ name: z.string() })) })),
});

/** As much of each part as the sandbox relies on. The service itself keeps members that no model knows. */
const parts = {
  world,
  options: z.looseObject(
    Object.fromEntries(Object.entries(defaultOptions).map(([name, value]) => [name, like(value)])),
  ),
  templates: entries(z.looseObject({ name: z.string(), boot_sets: z.record(z.string(), object) })),
  sessions: entries(z.looseObject({ session: z.looseObject({ name: z.string() }), savedStatus: object.optional() })),
  components: entries(z.looseObject({ id: z.string() })),
  nodes: entries(node),
  v1Sessions: entries(v1Session),
  furtherOptions: object,
} satisfies Record<keyof State, z.ZodType>;

const envelope = z.looseObject({ format: z.literal(format), version: z.number() });
const savedState = z.object({ atMs: clock, ...parts });
