import { versionOf } from '../../kinds/versions.js';
import type { Face } from '../../kinds/face.js';
import { readServerSettings } from '../../config/settings.js';
import { listConfigurations } from '../../config/active.js';
import { loadConfiguration } from '../../config/store.js';
import type { Io } from '../../util/io.js';
import { settingWords } from '../forms.js';
import { globalParameters, settingsWithoutOption, toGlobals } from '../globals.js';
import { readInput } from '../read-input.js';
import type { AskNames, NameQuery } from './leaf.js';

/** What a shell reads as one plain word: a name of another kind would have to be quoted, or could be run. */
const plainWord = /^\w[\w.@%+:-]*$/;

/** Names for completion. It is silent: where anything fails there are none. `limitMs` bounds what a server may take. */
export function createNameSource(io: Io, face: Face, limitMs: number): AskNames {
  return async (query) => {
    const names = await readNames(io, face, query, limitMs).catch(() => []);
    return names.filter((name) => plainWord.test(name));
  };
}

async function readNames(io: Io, face: Face, query: NameQuery, limitMs: number): Promise<readonly string[]> {
  const { source, leaf, options } = query;
  if (source === 'files' || source === 'commands') return [];
  if (source === 'configurations') return listConfigurations(io);
  const named = options.get('configuration');
  const configuration = await loadConfiguration(io, typeof named === 'string' ? named : io.env.CRAY_CONFIG);
  const input = readInput(
    [...globalParameters(face), ...settingsWithoutOption(face)],
    { options, counts: new Map(), order: [], positionals: [] },
    { env: io.env, configuration: configuration.data, words: settingWords(leaf, face), strict: false },
  );
  const { readServerNames } = await import('./server-names.js');
  return readServerNames({
    io,
    server: readServerSettings(configuration, face),
    globals: toGlobals(input, face, false),
    version: versionOf(leaf.command.path) === 'v1' ? 'v1' : 'v2',
    source,
    limitMs,
  });
}
