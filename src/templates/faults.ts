import { listWords } from '../util/words.js';

/** All that is wrong, as one sentence about one file or as a sentence with the rest in lines below. */
export function summarizeFaults(file: string, faults: readonly string[]): { message: string; hint?: string } {
  if (faults.length === 1) return { message: `${file} is not a valid template: ${listWords(faults)}.` };
  return { message: `${file} is not a valid template.`, hint: faults.join('\n') };
}
