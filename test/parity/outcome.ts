import type { RecordedRequest } from '../support/recorder/server.js';

/** What a program did with a case. */
export interface Outcome {
  /** `crash` where it did not end by itself with a status. */
  readonly exit: number | 'crash';
  readonly stdout: string;
  readonly stderr: string;
  readonly requests: readonly RecordedRequest[];
  readonly files: Readonly<Record<string, string | null>>;
}

/** One way in which an outcome is not what was recorded. */
export interface Mismatch {
  readonly what: 'crash' | 'exit' | 'requests' | 'stdout' | 'stderr' | 'path' | 'help' | 'trace' | 'files';
  readonly expected: unknown;
  readonly got: unknown;
}

export interface Judgement {
  readonly mismatches: readonly Mismatch[];
  /** The text of the error, where it alone is put differently. */
  readonly wording?: { readonly expected: string; readonly got: string };
}
