import type { Column } from './layout.js';
import { UsageError } from '../errors/input.js';
import { isObject, type JsonObject, type JsonValue } from '../util/json/value.js';
import { didYouMean } from '../util/suggest.js';
import { listPaths, lookUp } from './path.js';

/**
 * The columns of `--columns a,b`, in that order: by the name of a declared column, or by any path into a record
 * (`actual_state.bss_token`). What was asked for has no weight, so it always stays. Throws UsageError for a name that is
 * neither; without records any path is accepted.
 */
export function selectColumns(
  declared: readonly Column[],
  names: string,
  records: readonly JsonValue[],
): readonly Column[] {
  const wanted = names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (wanted.length === 0)
    throw new UsageError('--columns: no column is given.', { hint: listNames(declared, records) });
  return wanted.map((name) => withoutWeight(findColumn(declared, name, records, '--columns')));
}

/** The column of that name, or one for that path. `option` is the option that the UsageError mentions. */
export function findColumn(
  declared: readonly Column[],
  name: string,
  records: readonly JsonValue[],
  option: string,
): Column {
  const column = declared.find((candidate) => candidate.name === name);
  if (column) return column;
  if (records.length > 0 && !records.some((record) => name !== '' && lookUp(record, name) !== undefined)) {
    const close = didYouMean(name, knownNames(declared, records));
    throw new UsageError(`${option}: there is no column "${name}".`, {
      hint: [close, listNames(declared, records)].filter(Boolean).join(' '),
    });
  }
  return { name, path: name, title: name };
}

/**
 * The columns of a list: the declared ones, unless the records have none of them (a query made them). Else
 * the keys of the records, but for objects; for a list of other values, the values themselves.
 */
export function chooseColumns(declared: readonly Column[], records: readonly JsonValue[]): readonly Column[] {
  return suitColumns(declared, records).filter(({ added, path }) => !added || isFound(path, records));
}

/** As chooseColumns, with those too that the server does not say and nobody has added: what can be asked for by name. */
export function suitColumns(declared: readonly Column[], records: readonly JsonValue[]): readonly Column[] {
  if (records.length === 0 && declared.length > 0) return declared;
  if (!records.every(isObject)) return [{ name: declared[0]?.name ?? 'name', path: '' }];
  return declared.some(({ path }) => isFound(path, records)) ? declared : deriveColumns(records);
}

function isFound(path: string, records: readonly JsonValue[]): boolean {
  return records.some((record) => lookUp(record, path) !== undefined);
}

/** The columns of a list in a table: those of `--columns`, else the declared ones or what the records have. */
export function chooseListColumns(
  { layout, columns }: { layout: { readonly columns?: readonly Column[] }; columns?: string | undefined },
  records: readonly JsonValue[],
): readonly Column[] {
  const declared = layout.columns ?? [];
  if (columns === undefined) return chooseColumns(declared, records);
  return selectColumns(suitColumns(declared, records), columns, records);
}

/** The last goes first on a narrow terminal. */
function deriveColumns(records: readonly JsonObject[]): Column[] {
  const names = new Set<string>();
  for (const record of records) {
    for (const [key, value] of record) if (!isObject(value)) names.add(key);
  }
  return [...names].map((name, index) => ({ name, path: name, ...(index > 0 && { weight: names.size - index }) }));
}

function withoutWeight({ name, path, title, as, cut }: Column): Column {
  const shown = { ...(title !== undefined && { title }), ...(as !== undefined && { as }) };
  return { name, path, ...shown, ...(cut !== undefined && { cut }) };
}

function knownNames(declared: readonly Column[], records: readonly JsonValue[]): string[] {
  const paths = records.slice(0, 1).flatMap((record) => (isObject(record) ? listPaths(record) : []));
  return [...new Set([...declared.map((column) => column.name), ...paths])];
}

function listNames(declared: readonly Column[], records: readonly JsonValue[]): string {
  const names = declared.map((column) => column.name).join(', ');
  const path = knownNames(declared, records).find((name) => name.includes('.'));
  return `Columns: ${names}${path === undefined ? '' : `, or any path such as ${path}`}.`;
}
