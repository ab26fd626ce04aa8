import type { Column } from '../layout.js';
import { countNodes } from '../../nodes/count.js';
import { foldNodes } from '../../nodes/fold.js';
import { isObject, JsonNumber, type JsonValue } from '../../util/json/value.js';
import { writeJson } from '../../util/json/write.js';
import { formatAge, parseServerTime } from './time.js';
import { showControls } from '../../util/controls.js';

/** Shown for null, an empty text, an empty list, and a missing value. */
export const emptyCell = '-';

/** A value as the text of a cell, control characters made visible. `now` in milliseconds since 1970. */
export function formatCell(value: JsonValue | undefined, as: Column['as'], now: number): string {
  const text = formatByKind(value, as, now);
  return text === '' ? emptyCell : showControls(text);
}

function formatByKind(value: JsonValue | undefined, as: Column['as'], now: number): string {
  if (value === undefined || value === null) return '';
  switch (as) {
    case 'age': {
      const time = parseServerTime(value);
      return time === undefined ? formatPlain(value) : formatAge(now - time);
    }
    case 'nodes':
      return formatNodes(value);
    case 'count':
      return countNames(value);
    case 'images':
      return formatImages(value);
    case 'keys':
      return isObject(value) ? [...value.keys()].join(', ') : formatPlain(value);
    default:
      return typeof value === 'string' && onlyNodes.test(value) ? formatNodes(value) : formatPlain(value);
  }
}

/** How many nodes there are in a list, or in a text of names separated by commas: `1,875 nodes`. */
function countNames(value: JsonValue): string {
  const names = Array.isArray(value) ? value : formatPlain(value).split(',').filter(Boolean);
  return names.length === 0 ? '' : countNodes(names.length);
}

/** The images of boot sets, each once, by the first part of its id; a path of another form as it is. */
function formatImages(sets: JsonValue): string {
  const paths = isObject(sets) ? [...sets.values()].map((set) => (isObject(set) ? set.get('path') : undefined)) : [];
  const texts = paths.filter((path) => typeof path === 'string');
  return [...new Set(texts.map((path) => /\/([0-9a-f]{8})-[0-9a-f-]{27}\//.exec(path)?.[1] ?? path))].join(', ');
}

/** Text that consists of names of nodes alone, such as the limit of a session. */
const onlyNodes = /^x\d+c\d+s\d+b\d+n\d+(?:,x\d+c\d+s\d+b\d+n\d+)+$/;

function formatPlain(value: JsonValue): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return value;
  if (value instanceof JsonNumber) return value.text;
  if (Array.isArray(value)) {
    if (value.every((item) => typeof item === 'string' && /^x[0-9]+c[0-9]/.test(item))) return formatNodes(value);
    return value.map((item) => (isObject(item) ? writeJson(item) : formatPlain(item))).join(', ');
  }
  return value.size === 0 ? '' : writeJson(value);
}

/** A list of nodes, or their names separated by commas; the servers end a list that they cut short with `...`. */
function formatNodes(value: JsonValue): string {
  if (Array.isArray(value)) return foldNodes(value.map((item) => formatPlain(item)));
  const text = formatPlain(value);
  const [, list = '', rest = ''] = /^(.*?)(,?\.\.\.)?$/s.exec(text) ?? [];
  if (/[[\]\s]/.test(list)) return text;
  return foldNodes(list.split(',').filter((name) => name !== '')) + rest;
}
