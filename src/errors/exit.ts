/**
 * Exit status by error code and face: the one table. Under `cray` the reference's three: 2 for usage errors and for
 * every HTTP or connection error, 1 for the rest.
 */
export const exitCodes = {
  bug: { bos: 1, cray: 1 },
  declined: { bos: 1, cray: 1 },
  usage: { bos: 2, cray: 2 },
  configuration: { bos: 2, cray: 2 },
  'bad-file': { bos: 2, cray: 1 },
  'not-logged-in': { bos: 4, cray: 2 },
  'not-allowed': { bos: 4, cray: 2 },
  'not-found': { bos: 5, cray: 2 },
  'request-refused': { bos: 6, cray: 2 },
  'server-error': { bos: 7, cray: 2 },
  network: { bos: 8, cray: 2 },
  tls: { bos: 8, cray: 2 },
  'bad-answer': { bos: 8, cray: 1 },
  unprintable: { bos: 1, cray: 1 },
  failed: { bos: 9, cray: 1 },
  'timed-out': { bos: 124, cray: 2 },
  interrupted: { bos: 130, cray: 130 },
  terminated: { bos: 143, cray: 143 },
} as const;

/** Exit status of a command that compares, when it found differences: no error. */
export const differencesFound = 10;

export type ErrorCode = keyof typeof exitCodes;
