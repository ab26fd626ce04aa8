import { isLoopback } from './listen.js';
import type { Settings } from './settings.js';

/** What a user should know about settings that are allowed all the same. */
export function listWarnings({ address, auth, world, passedOver }: Settings): string[] {
  const nodes = new Set(world.nodes.map(({ id }) => id));
  const strangers = Object.keys(world.trouble?.failures ?? {}).filter((id) => !nodes.has(id));
  return [
    ...(isLoopback(address) ? [] : [warnOfListening(address, auth)]),
    ...passedOver.map(({ name, source }) => `--${name} is passed over: the machine is that of ${source}`),
    ...(strangers.length === 0 ? [] : [`--fail names what is no node of the sandbox: ${strangers.join(', ')}`]),
  ];
}

function warnOfListening(address: string, auth: boolean): string {
  const whom = auth ? 'and its faults can be set without a token' : 'and whoever reaches it can use it';
  return `the sandbox listens on ${address}: other machines may reach it, ${whom}`;
}
