import type { Shown } from './screen.js';

/** How those who wait are told of what is seen. */
export interface View {
  /** How often it wants to be painted anew, in milliseconds. */
  readonly tickMs: number;
  /** After sessions have been asked for. */
  show(shown: readonly Shown[]): Promise<void>;
  /** Nothing new, but time has passed. */
  tick(shown: readonly Shown[]): Promise<void>;
  /** Lets `write` write to stderr, above what is painted. */
  interrupt(write: () => Promise<void>): Promise<void>;
  /** Nothing more is to be seen. */
  end(): Promise<void>;
}
