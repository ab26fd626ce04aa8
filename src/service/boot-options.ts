import { findOperation } from '../api/registry.js';
import type { Client } from '../http/client.js';
import { buildRequest } from '../http/request.js';
import { lookUp, textAt } from '../output/path.js';
import { isObject, JsonNumber, type JsonValue } from '../util/json/value.js';
import { askService } from './ask.js';
import { strangeAnswer } from './node-facts.js';

/** How long the operators of BOS wait, in milliseconds, and how often they try. */
export interface BootOptions {
  readonly pollingMs: number;
  readonly powerOnMs: number;
  readonly bootMs: number;
  readonly powerOffMs: number;
  /** Attempts before a node is given up, where the node itself says nothing else. */
  readonly attempts: number;
  /** So long BOS believes what a node has said that it runs. */
  readonly actualStateMs: number;
}

/** As BOS has it until somebody changes it. Source: the defaults of BOS 2.50. */
export const defaultBootOptions: BootOptions = {
  pollingMs: 15_000,
  powerOnMs: 120_000,
  bootMs: 1_200_000,
  powerOffMs: 300_000,
  attempts: 3,
  actualStateMs: 4 * 3_600_000,
};

/** The options that BOS says; or, as a sentence, why it says none. Throws as askService does. */
export async function findBootOptions(client: Client): Promise<Partial<BootOptions> | { unavailable: string }> {
  const { path, query } = buildRequest(findOperation('v2.options.list'), new Map());
  const asked = await askService(client, path, query);
  if ('problem' in asked) return { unavailable: asked.problem.message };
  return isObject(asked.value) ? readBootOptions(asked.value) : { unavailable: strangeAnswer };
}

function readBootOptions(value: JsonValue): Partial<BootOptions> {
  const number = (name: string): number | undefined => {
    const found = lookUp(value, name);
    const read = found instanceof JsonNumber ? Number(found.text) : NaN;
    return Number.isFinite(read) && read >= 0 ? read : undefined;
  };
  const seconds = (name: string): number | undefined => {
    const found = number(name);
    return found === undefined ? undefined : found * 1000;
  };
  const read = {
    pollingMs: seconds('polling_frequency'),
    powerOnMs: seconds('max_power_on_wait_time'),
    bootMs: seconds('max_boot_wait_time'),
    powerOffMs: seconds('max_power_off_wait_time'),
    attempts: number('default_retry_policy'),
    actualStateMs: readAge(textAt(value, 'component_actual_state_ttl')),
  };
  return Object.fromEntries(Object.entries(read).filter(([, option]) => option !== undefined));
}

const units: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/** `4h`, as BOS writes ages -> milliseconds. */
function readAge(text: string): number | undefined {
  const [, count = '', unit = ''] = /^([0-9]{1,6})([mhdw])$/i.exec(text) ?? [];
  return count === '' ? undefined : Number(count) * (units[unit.toLowerCase()] ?? 0);
}
