import type { BosError } from '../errors/bos-error.js';
import { PartlyDoneError } from '../errors/outcome.js';
import { AnswerError, ServerError } from '../errors/service.js';
import { foldNodes } from '../nodes/fold.js';
import { formatNid, readNid } from '../nodes/nid.js';
import { isNodeXname } from '../nodes/xname.js';
import { lookUp, numberAt, textAt } from '../output/path.js';
import { askService } from './ask.js';
import type { Connector } from './lasting-client.js';
import { strangeAnswer } from './node-facts.js';

/** A node and its number, as the hardware inventory has them. */
interface Numbered {
  readonly id: string;
  readonly nid: number;
}

type Query = readonly (readonly [string, string])[];

/** So many nodes are asked for one by one; for more the whole list is shorter to ask for. */
const mostNamed = 100;

/** No system has a higher number. The inventory refuses what does not fit into its own integers. */
const highest = 999_999_999;

/**
 * The xnames of NIDs, by the NIDs as they are typed: one request to the hardware inventory, or none when there can be no such
 * node. Throws ServerError 404 for unknown NIDs, AnswerError when two nodes have the same one, PartlyDoneError when the inventory does not say, and what
 * the client throws.
 */
export async function askForXnames(
  nids: readonly string[],
  connector: Connector,
): Promise<ReadonlyMap<string, string>> {
  const numbers = [...new Set(nids.map((name) => Number(readNid(name))))].filter(isPossible);
  const known = numbers.length === 0 ? [] : await fetchNumbered(chooseQuery(numbers), connector, nothingSent);
  const byNumber = indexByNumber(known, new Set(numbers));
  const unknown = nids.filter((name) => !byNumber.has(Number(readNid(name))));
  if (unknown.length === 0) return new Map(nids.map((name) => [name, byNumber.get(Number(readNid(name))) ?? name]));
  throw new ServerError(404, `The hardware inventory has no node with ${describeNids(unknown)}`, {
    hint: nothingSent,
  });
}

/**
 * The NIDs of nodes, each once, in the order of their names here: one request to the hardware inventory, or none for no nodes. Throws
 * ServerError 404 for nodes that have none there, and otherwise as askForXnames does.
 */
export async function askForNids(ids: readonly string[], connector: Connector): Promise<string[]> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return [];
  const query = wanted.length > mostNamed ? [] : wanted.map((id) => ['id', id] as const);
  const known = await fetchNumbered(query, connector, xnamesInstead);
  const byName = new Map(known.map(({ id, nid }) => [id, formatNid(nid)]));
  const missing = wanted.filter((id) => !byName.has(id));
  if (missing.length === 0) return wanted.map((id) => byName.get(id) ?? id);
  throw new ServerError(404, `The hardware inventory has no NID of ${foldNodes(missing)}`, { hint: xnamesInstead });
}

const nothingSent = 'Nothing was sent to BOS.';
const xnamesInstead = 'To list the nodes by their xnames: --format nodes';

function isPossible(number: number): boolean {
  return number > 0 && number <= highest;
}

function describeNids(names: readonly string[]): string {
  const numbers = names.map((name) => Number(readNid(name)));
  const distinct = new Set(
    numbers.map((number, index) => (isPossible(number) ? formatNid(number) : (names[index] ?? ''))),
  );
  return `${distinct.size === 1 ? 'the NID' : 'the NIDs'} ${foldNodes([...distinct])}`;
}

function chooseQuery(numbers: readonly number[]): Query {
  if (numbers.length <= mostNamed) return numbers.map((number) => ['nid', String(number)]);
  // More than some 100,000 arguments are too many for Math.min.
  const low = numbers.reduce((least, number) => Math.min(least, number));
  const high = numbers.reduce((most, number) => Math.max(most, number));
  return [
    ['nid_start', String(low)],
    ['nid_end', String(high)],
  ];
}

function indexByNumber(known: readonly Numbered[], wanted: ReadonlySet<number>): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const { id, nid } of known) {
    const other = found.get(nid) ?? id;
    if (other !== id && wanted.has(nid)) {
      throw new AnswerError(`In the hardware inventory ${formatNid(nid)} is ${other}, and ${id} too.`, {
        hint: `${nothingSent} Give the xname of the node that you mean.`,
      });
    }
    found.set(nid, id);
  }
  return found;
}

/** The nodes that have a number, of those that a query asks for. `advice` is the hint to its failures. */
async function fetchNumbered(query: Query, connector: Connector, advice: string): Promise<Numbered[]> {
  const client = await connector.connect();
  try {
    const asked = await askService(client, '/apis/smd/hsm/v2/State/Components', [
      ['type', 'Node'],
      ...query,
      ['nidonly', 'true'],
    ]);
    if ('problem' in asked) throw explain(asked.problem, advice);
    const list = lookUp(asked.value, 'Components');
    if (!Array.isArray(list)) throw explain(new AnswerError(strangeAnswer), advice);
    return list
      .map((record) => ({ id: textAt(record, 'ID'), nid: numberAt(record, 'NID') }))
      .filter(({ id, nid }) => isNodeXname(id) && isPossible(nid));
  } finally {
    await client.close();
  }
}

function explain(problem: BosError, advice: string): PartlyDoneError {
  return new PartlyDoneError(
    problem,
    `The hardware inventory (HSM) does not say which node has which NID: ${problem.message}`,
    advice,
  );
}
