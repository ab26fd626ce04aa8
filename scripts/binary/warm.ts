// Cuts the built program into parts and has V8 compile them. Words: the folder of the built program, and a folder that
// the parts go to, with an index of them and V8's caches. A process of its own, since it acts as the program.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Script } from 'node:vm';
import type { Index } from './index-of-parts.ts';
import { groupChunks, writePart } from './parts.ts';
import { startRehearsal } from './rehearsal.ts';
import { warmCommands } from './warm-commands.ts';

const [dist = '', output = ''] = process.argv.slice(2).map((folder) => resolve(folder));
const names = readdirSync(dist)
  .filter((name) => name.endsWith('.cjs'))
  .sort();
const sources = new Map(names.map((name) => [`./${name}`, readFileSync(join(dist, name), 'latin1')]));

const rehearsal = await startRehearsal();
const parts = new Map(groupChunks(await traceChunks()).map((chunks, index) => [`part-${index}`, chunks]));
const index = [...parts].flatMap(([part, chunks]) => chunks.map((chunk) => [chunk, part] as const));
const scripts = new Map<string, Script>();
const store = {
  partOf: Object.fromEntries(index),
  readSource: (part: string) => pickSources(parts.get(part) ?? []),
  readCache: () => undefined,
  onCompiled: (part: string, script: Script) => void scripts.set(part, script),
};
await rehearsal.run(warmCommands, store);
rehearsal.close();

for (const part of parts.keys()) {
  const script = scripts.get(part);
  writeFileSync(join(output, part), store.readSource(part), 'latin1');
  if (script) writeFileSync(join(output, `${part}.cache`), script.createCachedData());
}
const written: Index = { partOf: store.partOf, cached: [...scripts.keys()] };
writeFileSync(join(output, 'index'), JSON.stringify(written));

/** Which of the commands load each chunk. */
async function traceChunks(): Promise<Map<string, number[]>> {
  const loadedBy = new Map([...sources.keys()].map((name) => [name, [] as number[]]));
  for (const [number, command] of warmCommands.entries()) {
    await rehearsal.run([command], {
      partOf: Object.fromEntries([...sources.keys()].map((name) => [name, name])),
      readSource: (name) => pickSources([name]),
      readCache: () => undefined,
      onCompiled: (name) => void loadedBy.get(name)?.push(number),
    });
  }
  return loadedBy;
}

function pickSources(chunks: readonly string[]): string {
  return writePart(new Map(chunks.map((name) => [name, sources.get(name) ?? ''])));
}
