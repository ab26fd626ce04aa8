import { expect, test } from 'vitest';
import { deleteProperty, getProperty, setProperty } from '../../src/config/property.js';
import { toJsonValue, toPlain, type JsonObject } from '../../src/util/json/value.js';

const make = (plain: object) => toJsonValue(plain) as JsonObject;

test('a property is found by its keys, and nothing beyond a value', () => {
  const data = make({ a: { b: 'x' } });
  expect(getProperty(data, ['a', 'b'])).toBe('x');
  expect(getProperty(data, ['a', 'b', 'c'])).toBeUndefined();
  expect(getProperty(data, ['toString'])).toBeUndefined();
});

test('setting makes the tables on the way', () => {
  const data = make({ a: 'x' });
  expect(setProperty(data, ['b', 'c', 'd'], 'y')).toBe(true);
  expect(toPlain(data)).toEqual({ a: 'x', b: { c: { d: 'y' } } });
});

test('setting below a value puts a table in its place', () => {
  const data = make({ a: 'x' });
  expect(setProperty(data, ['a', 'b'], 'y')).toBe(true);
  expect(toPlain(data)).toEqual({ a: { b: 'y' } });
});

test('setting a value over a table is refused and changes nothing', () => {
  const data = make({ a: { b: 'x' } });
  expect(setProperty(data, ['a'], 'y')).toBe(false);
  expect(toPlain(data)).toEqual({ a: { b: 'x' } });
});

test('deleting says whether there was something', () => {
  const data = make({ a: { b: 'x', c: 'y' } });
  expect([
    deleteProperty(data, ['a', 'b']),
    deleteProperty(data, ['a', 'b']),
    deleteProperty(data, ['z', 'b']),
  ]).toEqual([true, false, false]);
  expect(toPlain(data)).toEqual({ a: { c: 'y' } });
});
