import { readText, readTexts } from '../api/input.js';
import { DeclinedError } from '../errors/outcome.js';
import type { Client } from '../http/client.js';
import { countNodes } from '../nodes/count.js';
import { streamBatches } from '../service/fetch.js';
import { askAboutSystem } from './ask-about.js';
import { isAsked } from './asking.js';
import type { CommandContext, Plan } from './command.js';

/** What a person is asked before a change: about the nodes that parameters name, or about the whole service. */
export type Question =
  | {
      /** `Change`: what is done to them. */
      readonly verb: string;
      /** The parameter with their names. */
      readonly names: string;
      /** The parameter with a session whose nodes are meant. */
      readonly session?: string;
    }
  | { readonly text: string };

/**
 * The plan, which under `bos` asks a person first, unless it is about one node alone. Its run throws DeclinedError, and what
 * the client throws when the nodes of a session are counted.
 */
export function askBefore(plan: Plan, question: Question, context: CommandContext): Plan {
  if (context.face === 'cray' || plan.requests?.length === 0 || plan.requests === undefined) return plan;
  return {
    ...plan,
    async run(client: Client) {
      const text = isAsked(context) ? await formatQuestion(question, client, context) : undefined;
      if (text === undefined || (await askAboutSystem(text, context))) {
        return plan.run(client) as Promise<number>;
      }
      throw new DeclinedError('Nothing was changed.', { hint: 'To skip the question: -y' });
    },
  };
}

/** `Change 5,120 nodes?`; nothing when there is nothing to ask. */
async function formatQuestion(
  question: Question,
  client: Client,
  { input }: CommandContext,
): Promise<string | undefined> {
  if ('text' in question) return question.text;
  const named = countNames(readText(input, question.names) ?? readTexts(input, question.names));
  if (named > 1) return `${question.verb} ${countNodes(named)}?`;
  const session = readText(input, question.session ?? '') ?? '';
  if (named > 0 || session === '') return undefined;
  const count = await countNodesOf(session, client);
  return count > 1 ? `${question.verb} the ${countNodes(count)} of the session ${session}?` : undefined;
}

function countNames(names: string | readonly string[]): number {
  return (typeof names === 'string' ? names.split(',') : names).filter((name) => name !== '').length;
}

async function countNodesOf(session: string, client: Client): Promise<number> {
  let count = 0;
  for await (const batch of streamBatches(client, 'v2.components.list', { session }, { paths: ['id'], size: 1000 }))
    count += batch.length;
  return count;
}
