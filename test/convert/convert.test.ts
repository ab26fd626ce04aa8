import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { convertText } from '../../src/convert/convert.js';
import { renderDiff } from '../../src/convert/diff.js';
import type { FileKind } from '../../src/convert/file-kind.js';
import { applyEdits } from '../../src/convert/finding.js';
import { makeScript, makeText } from './corpus.js';

const kinds: readonly FileKind[] = ['markdown', 'yaml', 'makefile', 'python'];
const seeds = Array.from({ length: 24 }, (_, index) => index + 1);

function convert(text: string, kind: FileKind, mark = false): string {
  return applyEdits(text, convertText(text, kind, { to: 'cray', mark }).edits);
}

describe('generated files', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'bos-convert-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const isBash = (text: string): boolean => spawnSync('bash', ['-n'], { input: text }).status === 0;

  test('bash says of a script what it said before, also with marks', { timeout: 120_000 }, () => {
    for (const seed of seeds) {
      const text = makeScript(seed, 12);
      const before = isBash(text);
      expect([seed, isBash(convert(text, 'shell')), isBash(convert(text, 'shell', true))]).toEqual([
        seed,
        before,
        before,
      ]);
    }
  });

  test('a second run changes nothing', { timeout: 120_000 }, () => {
    for (const seed of seeds) {
      for (const mark of [false, true]) {
        const script = convert(makeScript(seed, 12), 'shell', mark);
        expect([seed, mark, convert(script, 'shell', mark)]).toEqual([seed, mark, script]);
        for (const kind of kinds) {
          const text = convert(makeText(seed, kind), kind, mark);
          expect([seed, kind, mark, convert(text, kind, mark)]).toEqual([seed, kind, mark, text]);
        }
      }
    }
  });

  test('patch makes of the old text the new one', { timeout: 120_000 }, () => {
    const file = join(folder, 'a.sh');
    for (const seed of seeds.slice(0, 12)) {
      const text = makeScript(seed, 12);
      const { edits } = convertText(text, 'shell', { to: 'cray', mark: seed % 2 === 0 });
      writeFileSync(file, text);
      const patch = spawnSync('patch', ['-p1', '--binary', '--no-backup-if-mismatch', '-s'], {
        cwd: folder,
        input: renderDiff('a.sh', text, edits),
      });
      expect([seed, String(patch.stdout), readFileSync(file, 'utf8')]).toEqual([seed, '', applyEdits(text, edits)]);
    }
  });
});
