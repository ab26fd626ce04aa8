import { quoteShell } from '../../util/quote-shell.js';
import { factOf } from '../evidence.js';
import { nameImage } from '../images.js';
import type { Situation } from '../situation.js';
import { showBootParameters, showConsole, showPower, tryAgain } from '../steps.js';
import type { Diagnosis, NextStep } from '../verdict.js';

/** A node that cannot boot its image: there is none, or it is for other hardware. */
export function findBadImage(situation: Situation): Diagnosis | undefined {
  const { evidence, node, wantsOff, runsWanted, isActive } = situation;
  if (wantsOff || runsWanted) return undefined;
  const next = (names: readonly string[]): NextStep[] => [
    { about: 'the images that there are', command: 'cray ims images list' },
    ...findTemplate(situation),
    ...tryAgain(situation, names),
  ];
  const record = factOf(evidence.image);
  // BOS boots images that IMS never knew: that one is not there tells more when the node has not come up with it.
  const isMissing = evidence.image.kind === 'absent' && !(isActive && node.attempts.powerOn <= 1);
  if (isMissing || record?.deleted !== undefined) {
    const id = nameImage(node.desired.kernel) ?? node.desired.kernel;
    const sentence = record
      ? `The image ${id} that it is to boot has been deleted.`
      : `IMS does not have the image ${id} that it is to boot.`;
    return { code: 'image-gone', sentence, next: (names) => [...(record ? [recoverImage(id)] : []), ...next(names)] };
  }
  const [image, own] = [record?.arch ?? '', factOf(evidence.hardware)?.arch ?? ''];
  const fitting = architectures[own.toUpperCase()];
  if (image === '' || fitting === undefined || fitting === image) return undefined;
  return {
    code: 'wrong-arch',
    sentence: `The image that it is to boot is for ${image}, and the node is ${own}.`,
    next,
  };
}

/** What HSM calls architectures, and what IMS calls them. */
const architectures: Readonly<Record<string, string>> = { X86: 'x86_64', ARM: 'aarch64' };

/** A node that says that it runs something else. */
export function findOtherImage(situation: Situation): Diagnosis | undefined {
  const { node, wantsOff, runsWanted, reports, power, isActive, switchedOnMs } = situation;
  if (wantsOff || runsWanted || !reports || power === 'off') return undefined;
  // BOS is about to reboot a node that it has not switched on yet.
  if (isActive && (switchedOnMs === undefined || (node.actualMs ?? 0) < switchedOnMs)) return undefined;
  return {
    code: 'other-image',
    sentence: `It runs a different image than wanted: ${describeDifference(situation)}`,
    next: (names) => [showBootParameters(names), ...tryAgain(situation, names, 'reboot')],
  };
}

function describeDifference({ evidence, node: { desired, desiredMs, actual, actualMs } }: Situation): string {
  const given = factOf(evidence.bootParameters)?.kernel ?? '';
  if (given !== '' && given !== desired.kernel) return 'BSS gives it a different one than BOS wants.';
  if (actual.kernel === desired.kernel) return 'the kernel is the same, and its initrd or its parameters differ.';
  if (actualMs !== undefined && desiredMs !== undefined && actualMs < desiredMs) {
    return 'it has not reported what it runs since BOS began to want that.';
  }
  return 'BSS gave it another one when it booted, or it was booted outside BOS.';
}

/** A node of which BOS believes what it said long ago. Source: the operator for the cleanup of actual states. */
export function findStaleState(situation: Situation): Diagnosis | undefined {
  const { node, wantsOff, runsWanted, power, isActive } = situation;
  if (wantsOff || isActive) return undefined;
  const sentence =
    node.action === 'actual_state_cleanup'
      ? 'It has not reported what it runs for so long that BOS no longer knows (component_actual_state_ttl).'
      : runsWanted && power === 'off'
        ? 'BOS believes that it runs what is wanted, and it is off.'
        : undefined;
  if (sentence === undefined) return undefined;
  return {
    code: 'stale-actual-state',
    sentence,
    next: (names) => [showPower(names), showConsole(names), ...tryAgain(situation, names, 'reboot')],
  };
}

function recoverImage(id: string): NextStep {
  return {
    about: 'to have it back',
    command: `cray ims deleted images update ${quoteShell(id)} --operation undelete`,
  };
}

/** Where the image is chosen. Of a session that was not asked for, its name alone is known. */
function findTemplate({ evidence, node }: Situation): NextStep[] {
  const template = factOf(evidence.session)?.templateName ?? '';
  if (template !== '') {
    return [{ about: 'use another image', command: `bos v2 sessiontemplates edit ${quoteShell(template)}` }];
  }
  if (node.session === '') return [];
  return [{ about: 'its template, to edit it', command: `bos v2 sessions describe ${quoteShell(node.session)}` }];
}
