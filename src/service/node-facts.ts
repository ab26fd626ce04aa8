import type { Client } from '../http/client.js';
import { lookUp } from '../output/path.js';
import { isObject, type JsonObject, type JsonValue } from '../util/json/value.js';
import { askService, type Asked } from './ask.js';

/** What a service says of nodes, by name; a node that it does not know is not there. Or, as a sentence, why it says nothing. */
export type NodeFacts<Fact> = ReadonlyMap<string, Fact> | { readonly unavailable: string };

interface Question<Fact> {
  /** At most so many names are in one request. */
  readonly most: number;
  readonly ask: (names: readonly string[]) => Promise<Asked>;
  /** The facts in a response; undefined when it is not what was expected. */
  readonly read: (value: JsonValue) => readonly Fact[] | undefined;
  readonly nameOf: (fact: Fact) => string;
}

/**
 * Asks a service about nodes by their names, as many of them in a request as it takes, one request after another. Of records
 * with the same name the first counts. Throws as askService does.
 */
export async function askAboutNodes<Fact>(
  names: readonly string[],
  { most, ask, read, nameOf }: Question<Fact>,
): Promise<NodeFacts<Fact>> {
  const wanted = [...new Set(names)];
  const found = new Map<string, Fact>();
  for (let start = 0; start < wanted.length; start += most) {
    const asked = await ask(wanted.slice(start, start + most));
    if ('problem' in asked) return { unavailable: asked.problem.message };
    const facts = read(asked.value);
    if (facts === undefined) return { unavailable: strangeAnswer };
    for (const fact of facts) if (!found.has(nameOf(fact))) found.set(nameOf(fact), fact);
  }
  return found;
}

/** Asks by a query that repeats a parameter for each name: `?id=X&id=Y`. */
export function askByQuery(
  client: Client,
  path: string,
  parameter: string,
): (names: readonly string[]) => Promise<Asked> {
  return (names) => {
    const query = names.map((name) => [parameter, name] as const);
    return askService(client, path, query);
  };
}

/** The objects of the list at a path of a response; undefined where there is no list. An empty path is the response itself. */
export function listObjects(value: JsonValue, path: string): JsonObject[] | undefined {
  const list = lookUp(value, path);
  return Array.isArray(list) ? list.filter(isObject) : undefined;
}

/** The reason why a service says nothing when it says something else. */
export const strangeAnswer = 'The response is not what was expected.';
