import { findOperation } from '../api/registry.js';
import type { Client } from '../http/client.js';
import { buildRequest } from '../http/request.js';
import { lookUp, textAt } from '../output/path.js';
import { JsonNumber, type JsonValue } from '../util/json/value.js';
import { askService } from './ask.js';

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
const defaults: BootOptions = {
  pollingMs: 15_000,
  powerOnMs: 120_000,
  bootMs: 1_200_000,
  powerOffMs: 300_000,
  attempts: 3,
  actualStateMs: 4 * 3_600_000,
};

/** The options of BOS; those that it does not say are its defaults. Throws as askService does. */
export async function findBootOptions(client: Client): Promise<BootOptions> {
  const { path, query } = buildRequest(findOperation('v2.options.list'), new Map());
  const asked = await askService(client, path, query);
  return readBootOptions('problem' in asked ? null : asked.value);
}

function readBootOptions(value: JsonValue): BootOptions {
  const seconds = (name: string, otherwise: number): number => {
    const found = lookUp(value, name);
    return found instanceof JsonNumber ? Number(found.text) * 1000 : otherwise;
  };
  const attempts = lookUp(value, 'default_retry_policy');
  return {
    pollingMs: seconds('polling_frequency', defaults.pollingMs),
    powerOnMs: seconds('max_power_on_wait_time', defaults.powerOnMs),
    bootMs: seconds('max_boot_wait_time', defaults.bootMs),
    powerOffMs: seconds('max_power_off_wait_time', defaults.powerOffMs),
    attempts: attempts instanceof JsonNumber ? Number(attempts.text) : defaults.attempts,
    actualStateMs: readAge(textAt(value, 'component_actual_state_ttl')) ?? defaults.actualStateMs,
  };
}

const units: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/** `4h`, as BOS writes ages -> milliseconds. */
function readAge(text: string): number | undefined {
  const [, count = '', unit = ''] = /^([0-9]{1,6})([mhdw])$/i.exec(text) ?? [];
  return count === '' ? undefined : Number(count) * (units[unit.toLowerCase()] ?? 0);
}
