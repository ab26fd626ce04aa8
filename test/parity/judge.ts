import { levelRules } from './level-rules.js';
import type { Judgement, Mismatch, Outcome } from './outcome.js';
import type { ParityCase } from './parity-case.js';
import { foldSpace } from './printed-data.js';

/** Compares an outcome with what was recorded, as closely as the case's level asks. */
export function judge(parityCase: ParityCase, outcome: Outcome): Judgement {
  const mismatches = [...judgeEnd(outcome), ...levelRules[parityCase.level](parityCase, outcome)];
  const wording = compareWording(parityCase, outcome);
  return wording ? { mismatches, wording } : { mismatches };
}

const stackTrace = /^\s+at .+[:)]\d*\)?$|Traceback \(most recent|UnhandledPromise|node:internal/m;

function judgeEnd({ exit, stdout, stderr }: Outcome): Mismatch[] {
  const crashed = exit === 'crash' || stackTrace.test(stdout) || stackTrace.test(stderr);
  return crashed ? [{ what: 'crash', expected: 'a clean end', got: { exit, stdout, stderr } }] : [];
}

function compareWording({ expect, level }: ParityCase, outcome: Outcome): Judgement['wording'] {
  if (expect.exit === 0 || !['exact', 'data', 'verbose'].includes(level)) return undefined;
  const [expected, got] = [errorText(expect.stderr ?? ''), errorText(outcome.stderr)];
  return expected === got ? undefined : { expected, got };
}

/** What stands after `Error:`, its white space folded. */
function errorText(stderr: string): string {
  return foldSpace(/^Error: ([^]*)/m.exec(stderr)?.[1] ?? stderr);
}
