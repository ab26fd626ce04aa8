import { BosError } from '../errors/bos-error.js';
import { FileError, UsageError } from '../errors/input.js';
import { readFileText } from '../util/document.js';
import type { Io } from '../util/io.js';
import { expandHostlist, HostlistError, maximumNames } from './hostlist.js';
import { isNid } from './nid.js';
import { explainPrinted, namesAlone } from './printed.js';
import { describeMany, findSlip, type ListKind } from './slip.js';
import { readXname, xnameShape, type XnameKind } from './xname.js';

/** One item of a typed node list: a name, or names in bracket ranges. */
export interface ListItem {
  readonly text: string;
  /** `nodes.txt, line 3`; missing when it was typed on the command line. */
  readonly place?: string;
  /** The hint to any error, when its file looks like a table and the like. */
  readonly hint?: string | undefined;
}

/**
 * The items of a node list as it is typed for an option. Commas and blanks separate, but not within brackets; `@FILE` stands
 * for the items in a file, and `-` for those on standard input. Throws FileError for a file that cannot be read or is empty
 * (unless it may be), and UsageError for a second `-`.
 */
export async function readItems(text: string, option: string, io: Io, allowEmpty = false): Promise<ListItem[]> {
  const items: ListItem[][] = [];
  const parts = splitAtCommas(text);
  if (parts.filter((part) => /^@?-$/.test(part)).length > 1) {
    throw new UsageError(`Invalid value for '${option}': standard input can be read once, and - is there twice`);
  }
  for (const part of parts) {
    items.push(
      isFile(part) ? await readFileItems(part, io, allowEmpty) : splitAtBlanks(part).map((item) => ({ text: item })),
    );
  }
  return items.flat();
}

/** Does the text stand for the items in a file, or on standard input? */
export function isFile(text: string): boolean {
  return text === '-' || text.startsWith('@');
}

/** The items in `@FILE` or `-`: UTF-8, one or many a line; `#` begins a comment. Throws FileError. */
export async function readFileItems(file: string, io: Io, allowEmpty = false): Promise<ListItem[]> {
  const name = file.replace('@', '');
  const shown = name === '-' ? 'standard input' : name;
  const content = (await readFileText(io, name, '@FILE')).replace(/^\ufeff/, '');
  const hint = explainPrinted(content);
  const items = content
    .split('\n')
    .flatMap((line, index) =>
      splitAtBlanks(line.replace(/#.*/, '')).map((text) => ({ text, place: `${shown}, line ${index + 1}`, hint })),
    );
  if (items.length > 0 || allowEmpty) return items;
  throw new FileError(`${shown} contains no node.`, {
    hint: 'Nothing was sent: an empty list does not mean all nodes.',
  });
}

/** The error that says what is wrong with an item, and where: UsageError on the command line, FileError in a file. */
function createItemError(item: ListItem, option: string, reason: string, advice?: string): BosError {
  const hint = item.hint ?? advice;
  const details = hint === undefined ? {} : { hint };
  return item.place === undefined
    ? new UsageError(`Invalid value for '${option}': ${reason}`, details)
    : new FileError(`${item.place}: ${reason}`, details);
}

/** The parts between commas outside brackets, without blanks around them; empty ones too. */
export function splitAtCommas(text: string): string[] {
  const parts: string[] = [];
  let [start, inBracket] = [0, false];
  for (let index = 0; index <= text.length; index += 1) {
    const sign = text[index];
    if (sign === '[') inBracket = true;
    else if (sign === ']') inBracket = false;
    else if (sign === undefined || (sign === ',' && !inBracket)) {
      parts.push(text.slice(start, index).trim());
      start = index + 1;
    }
  }
  return parts;
}

function splitAtBlanks(text: string): string[] {
  return text.match(/(?:\[[^\]]*\]?|[^\s,[])+/g) ?? [];
}

/** A name in a node list. An xname has a `kind` and is written as the servers write it. */
export interface Name {
  readonly name: string;
  readonly kind?: XnameKind;
}

/** Text that is meant as an xname, right or wrong. Any other text may be a name of another kind, which servers can have. */
const xnameLike: Readonly<Record<ListKind, RegExp>> = {
  nodes: /^(?:x[0-9]|[0-9]+c[0-9]+s[0-9])/i,
  /** A limit contains names of groups too, such as x86; but what goes on behind a whole node is none. */
  limit: /^x(?:(?=[a-z0-9]+$)(?:[0-9]{4}(?:[a-z]|$)|[0-9]+c[0-9])|[0-9]+c[0-9]+s[0-9]+b[0-9]+n[0-9]+[^a-z0-9])/i,
};

/**
 * The names that an item stands for, in its order. Throws UsageError or FileError for ranges that cannot be read, for what
 * is not a valid name, for a wrong xname, in a file for what is not a node, and, unless `recursive`, for a cabinet, chassis, slot or
 * board.
 */
export function expandItem(item: ListItem, option: string, kind: ListKind, recursive: boolean): Name[] {
  if (item.place !== undefined && isFile(item.text)) {
    throw createItemError(
      item,
      option,
      `${item.text} is not allowed in a file: @FILE and - work only on the command line`,
    );
  }
  return expandRanges(item, option).map((text) => {
    const slip = findSlip(text, kind);
    if (slip) throw createItemError(item, option, slip.reason, slip.hint);
    const many = kind === 'nodes' && item.place === undefined ? describeMany(text) : undefined;
    if (many !== undefined) {
      const reason = `"${text}" is ${many}, and this is a list of nodes`;
      throw createItemError(
        item,
        option,
        reason,
        `Roles, groups and all are allowed only in a limit: --limit '${text}'`,
      );
    }
    if (xnameLike[kind].test(text)) return expandXname(text, item, option, recursive);
    if (item.place !== undefined && !isNid(text)) throw createStrangerError(text, item, option);
    return { name: text };
  });
}

function expandXname(text: string, item: ListItem, option: string, recursive: boolean): Name {
  const read = readXname(text);
  if ('reason' in read) {
    const meant = read.meant === undefined ? '' : `Did you mean ${read.meant}? `;
    throw createItemError(
      item,
      option,
      `"${text}" is not an xname: ${read.reason}`,
      `${meant}A node is ${xnameShape}.`,
    );
  }
  if (read.kind === 'node' || recursive) return read;
  const reason = `${read.name} is a ${read.kind}, not a node`;
  throw createItemError(item, option, reason, 'Add --recursive for all nodes in it.');
}

/** A list in a file is of nodes: a word of a table can be the name of a group or role, which takes many more. */
function createStrangerError(text: string, item: ListItem, option: string): BosError {
  const many = describeMany(text);
  const reason =
    many === undefined ? `"${text}" is not a node` : `"${text}" is ${many}, and a file can contain only nodes`;
  const way = many === undefined ? '' : `Give it on the command line: --limit '${text}'. `;
  return createItemError(item, option, reason, `${way}A file contains nodes, and comments after #. ${namesAlone}`);
}

function expandRanges(item: ListItem, option: string): string[] {
  if (!/[[\]]/.test(item.text)) return [item.text];
  if (countNidRanges(item.text) > mostNids) {
    const reason = `"${item.text}": it stands for more than ${mostNids.toLocaleString('en')} NIDs`;
    throw createItemError(item, option, reason);
  }
  try {
    return expandHostlist(item.text);
  } catch (error) {
    if (error instanceof HostlistError) throw createItemError(item, option, error.message);
    throw error;
  }
}

/** No system has more nodes with a number: to look more of them up would take long, for an error. */
const mostNids = 100_000;

/** `nid[000001-000064]` -> how many NIDs its ranges stand for, without making their names; 0 for what is none. */
function countNidRanges(text: string): number {
  const ranges = /^nid\[([^[\]]*)\]$/i.exec(text)?.[1]?.matchAll(/([0-9]+)-([0-9]+)/g) ?? [];
  return Array.from(ranges, ([, low, high]) => Number(high) - Number(low) + 1).reduce((sum, count) => sum + count, 0);
}

/** Throws UsageError or FileError for more names than any system has: a slip in a range would take all memory. */
export function refuseTooMany(count: number, item: ListItem, option: string): void {
  if (count <= maximumNames) return;
  throw createItemError(item, option, `it stands for more than ${maximumNames.toLocaleString('en')} names`);
}
