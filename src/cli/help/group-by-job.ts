import { wrapText } from '../../util/wrap.js';
import type { Group } from '../tree.js';
import { jobs, topExamples } from './groups.js';

/** The words of a group by job, when its words are those of the top. */
export function groupByJob(group: Group, width: number): string | undefined {
  if (!group.children.has('sessions')) return undefined;
  const entries = jobs.flatMap(([job, lines]) =>
    lines
      .map(({ words, about }) => ({ words: words.filter((word) => group.children.has(word)), about }))
      .filter(({ words }) => words.length > 0)
      .map(({ words, about }, index) => ({
        job: index === 0 ? job : '',
        name: words.join(', '),
        text: about ?? group.children.get(words[0] ?? '')?.summary ?? '',
      })),
  );
  const examples = group.words.length === 0 ? topExamples : [];
  const jobWidth = Math.max(...jobs.map(([job]) => job.length)) + 2;
  const column = jobWidth + Math.max(...entries.map(({ name }) => name.length)) + 2;
  const lines = entries.flatMap(({ job, name, text }) => {
    const [first = '', ...rest] = wrapText(text, Math.max(20, width - column));
    return [(job.padEnd(jobWidth) + name).padEnd(column) + first, ...rest.map((line) => ' '.repeat(column) + line)];
  });
  return [
    ...lines,
    ...examples.map((command, index) => (index === 0 ? 'Examples' : '').padEnd(jobWidth) + command),
  ].join('\n');
}
