import type { JsonValue } from '../util/json/value.js';

/** The values of a command's parameters by name, checked and typed; what was not given is absent. */
export type Input = ReadonlyMap<string, JsonValue>;
