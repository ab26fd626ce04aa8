import { UnprintableError } from '../errors/outcome.js';
import { expandHostlist, HostlistError } from '../nodes/hostlist.js';
import { foldNodes } from '../nodes/fold.js';
import { showControls } from '../util/controls.js';
import { JsonNumber, type JsonValue } from '../util/json/value.js';
import type { Column, FormatOptions, Layout } from './layout.js';
import { lookUp } from './path.js';
import { formatScalar, isCollection } from './scalar.js';

/** A name on each line. A value that is not a list is a list of one. */
export function renderNames(value: JsonValue, { layout: { columns = [] }, terminal }: FormatOptions): string {
  const items = Array.isArray(value) ? value : [value];
  const text = items.map((item) => formatName(item, columns)).join('');
  return terminal ? showControls(text) : text;
}

/** All nodes as one folded list on a line. A value that is not a list is a list of one. */
export function renderNodes(value: JsonValue, { layout, terminal }: FormatOptions): string {
  const text = formatNodeLine(listAllNodes(value, layout));
  return terminal ? showControls(text) : text;
}

/** As renderNodes, by their NIDs. Throws what `findNids` throws. */
export async function renderNids(value: JsonValue, options: FormatOptions): Promise<string> {
  return formatNidLine(listAllNodes(value, options.layout), options);
}

function listAllNodes(value: JsonValue, { columns = [] }: Layout): string[] {
  const items = Array.isArray(value) ? value : [value];
  return items.flatMap((item) => listNodes(item, columns));
}

/** The columns that a response is declared to have. */
type Declared = readonly Column[];

/**
 * The name of a record and a newline: the value of its first column, or else of `id` or `name`. Text is its own name; null
 * gives an empty text. Throws UnprintableError for what has no name.
 */
export function formatName(item: JsonValue, declared: Declared): string {
  if (item === null) return '';
  if (!isCollection(item)) return `${formatScalar(item)}\n`;
  const name = nameColumns(declared)
    .map(({ path }) => lookUp(item, path))
    .find(isFilled);
  if (name !== undefined) return `${String(name)}\n`;
  const kind = Array.isArray(item) ? 'list' : 'record';
  throw new UnprintableError(`A ${kind} without a name cannot be shown by --format name.`, {
    hint: 'Pick what to show, such as --query "[].id", or use --format json.',
  });
}

/** The columns that may contain the name, in this order. */
export function nameColumns(declared: Declared): Declared {
  return [...declared.slice(0, 1), { name: 'id', path: 'id' }, { name: 'name', path: 'name' }];
}

function isFilled(value: JsonValue | undefined): value is string | JsonNumber {
  return value instanceof JsonNumber || (typeof value === 'string' && value !== '');
}

/**
 * The names of the nodes of a record, from the columns that contain nodes; text is a list of nodes itself. Throws
 * UnprintableError for a record without such a column, and for a list of nodes that the server cut short.
 */
export function listNodes(item: JsonValue, declared: Declared): string[] {
  if (item === null) return [];
  if (typeof item === 'string') return readList(item);
  if (Array.isArray(item)) return item.flatMap((part) => listNodes(part, []));
  const columns = declared.filter(({ as }) => as === 'node' || as === 'nodes' || as === 'count');
  const isDeclared = declared.some(({ path }) => lookUp(item, path) !== undefined);
  if (columns.length > 0 && isDeclared) return columns.flatMap(({ path }) => listNodes(lookUp(item, path) ?? null, []));
  throw new UnprintableError('The response has no nodes that could be listed.', {
    hint: 'Pick them, such as --query "[].id", or use --format json.',
  });
}

/** Names as one folded list on a line; an empty text for no names. */
export function formatNodeLine(names: readonly string[]): string {
  return names.length === 0 ? '' : `${foldNodes(names)}\n`;
}

/** As formatNodeLine, of the NIDs of nodes. Throws what `findNids` throws. */
export async function formatNidLine(ids: readonly string[], { findNids }: FormatOptions): Promise<string> {
  if (ids.length === 0) return '';
  if (!findNids) throw new UnprintableError('NIDs cannot be looked up here.', { hint: 'Use --format nodes.' });
  return formatNodeLine(await findNids(ids));
}

function readList(text: string): string[] {
  if (text === '') return [];
  if (text.endsWith('...')) {
    throw new UnprintableError(`The server shortened a list of nodes: ${text}`, {
      hint: 'Nodes are missing, so the list cannot be shown.',
    });
  }
  if (!/[[\]]/.test(text)) return text.split(',').filter((name) => name !== '');
  try {
    return expandHostlist(text);
  } catch (error) {
    if (!(error instanceof HostlistError)) throw error;
    throw new UnprintableError(`This is not a list of nodes: ${error.message}`, { cause: error });
  }
}
