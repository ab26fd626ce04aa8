import { quoteShell } from '../../../util/quote-shell.js';
import type { NodeGroup } from './findings.js';
import type { Ending } from './judge.js';
import type { Result } from './result.js';

/** What to do next, where there is something to do. */
export function adviseNext(result: Result): string | undefined {
  const name = quoteShell(result.name);
  switch (result.outcome) {
    case 'failed':
      if (result.failed === 0) return `See them with: bos v2 components list --session ${name}`;
      return [
        `Why: bos v2 sessions failures ${name}`,
        ...(result.goesOn ? [] : [`To try them again: bos v2 sessions retry ${name}`]),
      ].join('\n');
    case 'no-nodes':
      return `See what it was asked for with: bos v2 sessions describe ${name}`;
    case 'taken-over':
      return adviseOnTakers(result.takers);
    case 'deleted':
      return result.good ? undefined : 'Its nodes stay as it left them: bos v2 components list shows how they are.';
    default:
      return undefined;
  }
}

const unfinished: readonly Ending[] = ['failing', 'timed-out', 'interrupted', 'left'];

/** How to wait on for those that have not come to what was waited for; undefined where all have. */
export function adviseResuming(results: readonly Result[]): string | undefined {
  const open = results.filter(({ ending }) => unfinished.includes(ending));
  const [first] = open;
  if (!first) return undefined;
  const going = open.filter(({ goesOn }) => goesOn).map(({ name }) => name);
  const names = open.map(({ name }) => quoteShell(name)).join(' ');
  const command = `bos v2 sessions wait ${names}${first.waitedFor === 'complete' ? '' : ` --for ${first.waitedFor}`}`;
  if (going.length === 0) return `Resume with: ${command}`;
  const subject = going.length === 1 ? `Session ${going.join()} goes` : `Sessions ${going.join(', ')} go`;
  return `${subject} on; resume with: ${command}`;
}

function adviseOnTakers(takers: readonly NodeGroup[]): string {
  const names = takers.map(({ label }) => label).filter((label) => label !== '');
  return names.length > 0
    ? `Wait for the other: bos v2 sessions wait ${names.map(quoteShell).join(' ')}`
    : 'bos v2 components list shows how they are.';
}
