import { readText } from '../../../api/input.js';
import { UsageError } from '../../../errors/input.js';
import type { CommandContext } from '../../../kinds/command.js';
import { parseDuration } from '../../../util/duration.js';

/** How long a service may take, in milliseconds. Throws UsageError for none at all. */
export function readServiceTimeout({ input }: CommandContext): number {
  const text = readText(input, 'service_timeout') ?? '5s';
  const timeoutMs = parseDuration(text) ?? 0;
  if (timeoutMs > 0 && timeoutMs <= 86_400_000) return timeoutMs;
  throw new UsageError(`Invalid value for '--service-timeout': ${text} is not a time of more than 0 and up to a day.`);
}
