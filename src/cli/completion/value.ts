import type { CompletionSource, Parameter } from '../../kinds/parameter.js';
import type { Completion } from './completion.js';

/** Where words for values come from, besides the parameter. */
interface ValueSources {
  /** Names of the columns of the command's table. */
  readonly columns: readonly string[];
  /** What was typed for the same parameter in words of its own: nobody needs it twice. */
  readonly taken: readonly string[];
  names(source: CompletionSource): Promise<readonly string[]>;
}

/** A system has many thousands of nodes, and nobody reads them all. */
const mostCandidates = 1000;

/**
 * What can stand for a value that is typed as far as `text`. Of several values separated by commas the last is completed,
 * and those that stand there already are left out.
 */
export async function completeValue(parameter: Parameter, text: string, sources: ValueSources): Promise<Completion> {
  if (parameter.complete === 'files') return { candidates: [], files: true };
  const several = takesSeveral(parameter);
  const start = several ? text.slice(0, startOfLast(text)) : '';
  const taken = [...sources.taken, start].flatMap((word) => word.split(','));
  const typed = text.slice(start.length);
  const words = (await listWords(parameter, sources)).filter((word) => word.startsWith(typed) && !taken.includes(word));
  const candidates = words.slice(0, mostCandidates).map((word) => ({ word: start + word }));
  return several ? { candidates, nospace: true } : { candidates };
}

/** An option that is about nodes takes several of them; an argument is one. */
function takesSeveral({ name, flag, type, complete, words }: Parameter): boolean {
  return (
    type === 'list' || words !== undefined || name === 'columns' || (complete === 'components' && flag !== undefined)
  );
}

/** Behind the last comma, and behind the signs by which a limit narrows and leaves out. */
function startOfLast(text: string): number {
  const start = text.lastIndexOf(',') + 1;
  return /^[&!]/.test(text.slice(start)) ? start + 1 : start;
}

async function listWords(parameter: Parameter, sources: ValueSources): Promise<readonly string[]> {
  if (parameter.words) return parameter.words;
  if (parameter.choices) return parameter.choices.filter((choice) => choice !== '');
  if (parameter.type === 'boolean') return ['true', 'false'];
  if (parameter.name === 'columns' || parameter.name === 'sort_by') return sources.columns;
  return parameter.complete ? sources.names(parameter.complete) : [];
}
