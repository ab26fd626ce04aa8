import fc from 'fast-check';
import { expect, test } from 'vitest';
import { convertText } from '../../src/convert/convert.js';
import { applyEdits } from '../../src/convert/finding.js';

/** The words of a command of v1, and of the same of v2: `undefined` stands for a word that goes away. */
const commands: readonly (readonly (readonly [string, string | undefined])[])[] = [
  [
    ['cray', 'cray'],
    ['bos', 'bos'],
    ['v1', 'v2'],
    ['session', 'sessions'],
    ['delete', 'delete'],
    ['abc', 'abc'],
  ],
  [
    ['cray', 'cray'],
    ['bos', 'bos'],
    ['session', 'v2 sessions'],
    ['list', 'list'],
  ],
  [['cray', 'cray'], ['bos', 'bos'], ['v1', 'v2'], ['session', 'sessions'], ['create', 'create'], ['--template-uuid', '--template-name'],
    ['base', 'base'], ['--operation', '--operation'], ['Reboot', 'reboot'], ['--limit', '--limit'], ['x1,x2', 'x1,x2']], // prettier-ignore
  [
    ['cray', 'cray'],
    ['bos', 'bos'],
    ['v1', 'v2'],
    ['sessiontemplate', 'sessiontemplates'],
    ['describe', 'describe'],
    ['t', 't'],
  ],
  [
    ['cray', 'cray'],
    ['bos', 'bos'],
    ['sessions', 'v2 sessions'],
    ['describe', 'describe'],
    ['s', 's'],
    ['--format', '--format'],
    ['json', 'json'],
  ],
];

const gap = fc.constantFrom(' ', '  ', '\t', ' \\\n  ', '   \\\n', ' \t ');
const quote = fc.constantFrom('', '', '', "'", '"');
const before = fc.constantFrom(
  '',
  '  ',
  '\t',
  '# a comment\n',
  'echo one; ',
  'true && ',
  'X=1 ',
  'sudo -E ',
  '\n\n',
  '{ ',
  'time ',
  '! ',
);
const behind = fc.constantFrom(
  '',
  ' # a comment',
  '; echo two',
  ' && echo "$X"',
  '\n# bos\n',
  ' 2>&1',
  ' >/dev/null',
  '\n\n',
);

test('blanks, comments, continuations and quotes between the words change nothing but themselves', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...commands),
      fc.array(gap, { minLength: 12, maxLength: 12 }),
      fc.array(quote, { minLength: 12, maxLength: 12 }),
      before,
      behind,
      (words, gaps, quotes, start, end) => {
        const closed = start === '{ ' ? '\n}' : '';
        const write = (side: 0 | 1): string =>
          start +
          words
            .flatMap((word, index) => {
              const [text, mark] = [word[side], quotes[index] ?? ''];
              // A new word stands before the quotes.
              const [, added = '', rest = ''] = /^(v2 )?(.*)$/.exec(text ?? '') ?? [];
              return text === undefined
                ? []
                : [added + mark + rest + mark + (index < words.length - 1 ? (gaps[index] ?? ' ') : '')];
            })
            .join('') +
          end +
          closed;
        const input = write(0);
        const { edits, findings } = convertText(input, 'shell', { to: 'cray' });
        expect(applyEdits(input, edits)).toBe(write(1));
        expect(findings.filter(({ done }) => !done)).toEqual([]);
      },
    ),
    { numRuns: 500 },
  );
});

test('no text is a reason to fail, and edits never overlap', () => {
  const piece = fc.constantFrom('cray bos session list', '"', "'", '`', '$(', ')', '{', '}', '\\', '\n', ' | jq .[]', '<<EOF\n', 'EOF\n', '```bash\n', '- run: |\n', '["cray", "bos", "session"]', '#', 'if', 'é', ' '); // prettier-ignore
  const kind = fc.constantFrom('shell', 'markdown', 'yaml', 'makefile', 'python', 'toml', 'text');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), kind, fc.boolean(), (pieces, as, mark) => {
      const input = pieces.join('');
      const { edits, findings } = convertText(input, as, { to: 'cray', mark });
      const sorted = edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
      for (const [index, edit] of sorted.entries())
        expect(edit.start).toBeGreaterThanOrEqual(sorted[index - 1]?.end ?? 0);
      for (const { start } of findings) expect(start).toBeLessThan(input.length);
    }),
    { numRuns: 2000 },
  );
});
