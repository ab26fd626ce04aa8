import { lookUp } from '../../../output/path.js';
import { JsonNumber, type JsonValue } from '../../../util/json/value.js';

/** What releases of BOS do in different ways when they set up a session. */
export interface SetupRules {
  /** A locked node is left out, since 2.47. */
  readonly leavesOutLocked: boolean;
  /** The session of a tenant fails when a boot set lists a node that is not the tenant's. */
  readonly refusesForeign: boolean;
  /** A staged shutdown is one that applystaged can apply. */
  readonly stagesShutdown: boolean;
  /** A node that BOS does not know is left out, and the session goes on with the others. */
  readonly leavesOutUnknown: boolean;
  /** The ways to a root file system that it knows. */
  readonly providers: ReadonlySet<string>;
}

/**
 * The response to a request for the version (`{major, minor, patch}`) -> the rules of that release; without a version those of
 * the newest release.
 */
export function readSetupRules(version: JsonValue | undefined): SetupRules {
  const [major = NaN, minor = NaN] = ['major', 'minor'].map((part) => readNumber(lookUp(version, part)));
  const isBefore = (other: number): boolean => major < 2 || (major === 2 && minor < other);
  return {
    leavesOutLocked: !isBefore(47),
    refusesForeign: !isBefore(47),
    stagesShutdown: isBefore(47),
    leavesOutUnknown: !isBefore(47),
    providers: new Set(isBefore(45) ? ['sbps', 'cpss3'] : ['sbps']),
  };
}

/** Releases write numbers as text, or as numbers. */
function readNumber(value: JsonValue | undefined): number {
  if (value instanceof JsonNumber) return Number(value.text);
  return typeof value === 'string' && value !== '' ? Number(value) : NaN;
}
