import { renderHelp } from '../src/cli/help/render-help.js';
import type { Face } from '../src/kinds/face.js';
import { shells } from '../src/commands/completion/shells.js';
import { nodeAt, treeOf } from './reference/leaves.js';
import { renderManuals } from './reference/manual.js';
import { renderReference } from './reference/pages.js';
import { renderPagesWithTables } from './reference/shared-tables.js';

/** The folders that hold generated files alone. */
export const generatedFolders = ['completions', 'docs/man', 'docs/reference', 'test/cli/help'] as const;

/** Commands whose help is kept to be looked at when it changes. */
const helpPages: Readonly<Record<Face, readonly string[]>> = {
  bos: [
    '',
    'config',
    'config set',
    'sessions list',
    'v1 session status describe',
    'v2',
    'v2 components list',
    'v2 sessions',
    'v2 sessions create',
    'v2 sessions delete',
    'v2 sessiontemplates create',
  ],
  cray: ['', 'auth login', 'bos', 'bos v1 session', 'bos v2 sessions create', 'bos v2 sessions delete'],
};

/** Every file that is made from the registry: its path from the top folder, and its text. */
export function renderGeneratedFiles(): ReadonlyMap<string, string> {
  return new Map([
    ...[...shells.values()].map(({ file, stub }) => [`completions/${file}`, stub] as const),
    ...[...renderManuals()].map(([name, text]) => [`docs/man/${name}`, text] as const),
    ...[...renderReference()].map(([name, text]) => [`docs/reference/${name}`, text] as const),
    ...renderPagesWithTables(),
    ...(['bos', 'cray'] as const).flatMap((face) => helpPages[face].map((words) => renderHelpPage(face, words))),
  ]);
}

function renderHelpPage(face: Face, command: string): readonly [string, string] {
  const words = command.split(' ').filter(Boolean);
  const text = renderHelp(nodeAt(treeOf(face), words), { face, width: 80 });
  return [`test/cli/help/${[face, ...words].join('-')}.txt`, text];
}
