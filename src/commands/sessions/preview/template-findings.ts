import { flagAt } from '../../../output/path.js';
import type { JsonObject, JsonValue } from '../../../util/json/value.js';
import type { SessionRequest } from './request.js';

/** What BOS says of a template when it is asked to check it. */
interface Finding {
  readonly pattern: RegExp;
  /** It matters only where nodes boot. */
  readonly boots?: true;
  /** A session is refused for it: always, or when an option of BOS is set. */
  readonly refused?: true | 'reject_nids' | 'ims_images_must_exist';
}

/** Source: how BOS checks boot sets. The words of releases differ. */
const findings: readonly Finding[] = [
  { pattern: /no hardware specifier|hardware specifier field provided|defined boot sets/i, refused: true },
  { pattern: /has NID/i, refused: 'reject_nids' },
  { pattern: /boot artifacts/i, boots: true, refused: true },
  { pattern: /means IMS image arch should be/, boots: true, refused: true },
  { pattern: /does not exist in IMS/, boots: true, refused: 'ims_images_must_exist' },
  { pattern: /rootfs_provider|boot image arch|convention for IMS images/, boots: true },
];

/** What BOS finds wrong with the template, as far as it matters to the session. Both are empty where nothing is. */
export interface TemplateFindings {
  /** What sessions are refused for. */
  readonly refusal: string;
  /** What sessions are made in spite of. */
  readonly warning: string;
}

/** The response of sessiontemplatesvalid, undefined when there is none -> what it means for a session. */
export function readFindings(
  valid: JsonValue | undefined,
  { operation }: SessionRequest,
  options: JsonObject,
): TemplateFindings {
  const text = typeof valid === 'string' && valid !== 'Valid' ? valid.replace(/\s+/g, ' ').trim() : '';
  const relevant = findings.filter(({ pattern }) => pattern.test(text));
  const known = relevant.filter(({ boots }) => boots !== true || operation !== 'shutdown');
  if (text === '' || (relevant.length > 0 && known.length === 0)) return { refusal: '', warning: '' };
  const refused = known.some(({ refused: by }) => by === true || (by !== undefined && flagAt(options, by)));
  return refused ? { refusal: text, warning: '' } : { refusal: '', warning: text };
}
