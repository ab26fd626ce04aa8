import { readFileSync, readdirSync, readlinkSync, lstatSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expectSame, hasProgram, runToEnd, type Checks } from './checks.ts';
import { listCrayFiles, type InstalledFile } from './installed-files.ts';

/** Everything below a folder, as `644 usr/share/doc/bos/LICENSE`, a link with where it leads. */
export function listRoot(root: string, leftOut: readonly string[]): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((path) => !leftOut.some((folder) => path === folder || path.startsWith(`${folder}/`)))
    .map((path) => {
      const stats = lstatSync(join(root, path));
      const owner = stats.uid === 0 && stats.gid === 0 ? '' : ` of ${stats.uid}:${stats.gid}`;
      if (stats.isSymbolicLink()) return `link ${path} -> ${readlinkSync(join(root, path))}${owner}`;
      return `${(stats.mode & 0o7777).toString(8)} ${path}${stats.isDirectory() ? '/' : ''}${owner}`;
    })
    .sort();
}

/** The lines of listRoot that files add: each with the folders above it. */
export function listExpected(files: readonly InstalledFile[]): string[] {
  const lines = files.flatMap(({ path, content, executable }) => {
    const name = `usr/${path}`;
    const line = 'link' in content ? `link ${name} -> ${content.link}` : `${executable ? '755' : '644'} ${name}`;
    const folders = name.split('/').slice(0, -1);
    return [line, ...folders.map((_, index) => `755 ${folders.slice(0, index + 1).join('/')}/`)];
  });
  return [...new Set(lines)].sort();
}

/** Runs what is installed in a root: the program, its other name, its completion and its manual. */
export function tryInstalled(checks: Checks, kind: string, root: string, home: string, version: string): void {
  const usr = (path: string): string => join(root, 'usr', path);
  const env = { PATH: `${usr('bin')}:/usr/bin:/bin`, HOME: home, TMPDIR: home };
  const run = (...words: string[]): string => runToEnd(words, env);
  const [link] = listCrayFiles();

  checks.try(`${kind}: bos --version`, () => {
    expectSame(run('bos', '--version'), `bos ${version}\n`);
  });
  checks.try(`${kind}: the link of bos-cray`, () => {
    expectSame(run(usr(link?.path ?? ''), '--version'), `cray, version ${version}\n`);
  });
  checks.try(`${kind}: bos --help, and the help of a command`, () => {
    for (const words of [['--help'], ['sessions', 'list', '--help']])
      expectSame(run('bos', ...words).startsWith('Usage: bos '), true);
  });
  checks.try(`${kind}: completion in bash`, () => {
    const script = '. "$1"; COMP_WORDS=(bos sessiont); COMP_CWORD=1; _bos bos; echo "${COMPREPLY[*]}"';
    const file = usr('share/bash-completion/completions/bos');
    expectSame(
      run('bash', '-c', script, 'bash', file),
      'sessiontemplates sessiontemplatesvalid sessiontemplatetemplate\n',
    );
  });
  checks.try(`${kind}: the manual`, () => {
    const folder = usr('share/man/man1');
    const pages = readdirSync(folder).map((name) => gunzipSync(readFileSync(join(folder, name))).toString());
    expectSame(pages.length > 0 && pages.every((page) => /^\.TH /m.test(page)), true);
    if (hasProgram('man')) run('man', '-l', join(folder, 'bos.1.gz'));
  });
  checks.try(`${kind}: one GET, from a sandbox`, () => {
    const words = ['bos', 'v2', 'components', 'list', '--format', 'json', '--query', 'length(@)'];
    expectSame(run('bos', 'sandbox', 'run', '--nodes', '3', '--', ...words), '3\n');
  });
  checks.try(`${kind}: the template that is among the documents`, () => {
    const template = usr('share/doc/bos/examples/template.yaml');
    const words = [
      'bos',
      'sessiontemplates',
      'create',
      'demo',
      '--file',
      template,
      '--format',
      'json',
      '--query',
      'name',
    ];
    expectSame(run('bos', 'sandbox', 'run', '--', ...words), '"demo"\n');
  });
}
