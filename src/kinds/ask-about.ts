import { showControls } from '../util/controls.js';
import { confirm } from '../util/prompt.js';
import type { CommandContext } from './command.js';
import { describeSystem } from './system.js';

/**
 * Asks a person whether something is to be done on the system of the configuration, which the question tells before all else:
 * `On api.example.com (tenant blue): reboot 64 nodes?` Throws ConfigurationError, and what `confirm` throws.
 */
export async function askAboutSystem(question: string, context: CommandContext): Promise<boolean> {
  const what = question.charAt(0).toLowerCase() + question.slice(1);
  return confirm(context.io, showControls(`On ${await describeSystem(context)}: ${what}`), { option: '-y' });
}
