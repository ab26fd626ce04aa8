import { Chalk } from 'chalk';
import type { TableOptions } from '../../src/output/layout.js';
import { createStyle, plainStyle } from '../../src/output/style.js';

export const noColor = plainStyle;
export const inColor = createStyle(new Chalk({ level: 1 }));

/** A wide terminal without colour, at a fixed time. */
export const options: TableOptions = {
  columns: [],
  width: 80,
  color: false,
  headers: true,
  ascii: false,
  now: Date.parse('2024-03-04T20:31:01Z'),
};
