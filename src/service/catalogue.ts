import type { Client } from '../http/client.js';
import { askService, isNotFound } from './ask.js';

/** Which names a catalogue lacks; or, as a sentence, why it cannot be asked. */
export type Lookup = { readonly missing: readonly string[] } | { readonly unavailable: string };

const imageRoots = ['/apis/ims/v3/images'];

/** The newest version first. */
const configurationRoots = ['/apis/cfs/v3/configurations', '/apis/cfs/v2/configurations'];

/** Which of these images, by their ids, IMS does not have. Throws as askService does. */
export function findMissingImages(client: Client, ids: readonly string[]): Promise<Lookup> {
  return findMissing(client, ids, imageRoots);
}

/** Which of these configurations CFS does not have. Throws as askService does. */
export function findMissingConfigurations(client: Client, names: readonly string[]): Promise<Lookup> {
  return findMissing(client, names, configurationRoots);
}

/** All names are asked for side by side. What is nowhere is missing only when the catalogue itself is there. */
async function findMissing(client: Client, names: readonly string[], roots: readonly string[]): Promise<Lookup> {
  const [root, ...older] = roots;
  if (root === undefined || names.length === 0) return { missing: [] };
  const ask = (path: string, query: readonly (readonly [string, string])[] = []) =>
    askService(client, path, query, { once: true });
  const answers = await Promise.all(
    names.map(async (name) => ({ name, asked: await ask(`${root}/${encodeURIComponent(name)}`) })),
  );
  const missing = answers.filter(({ asked }) => isNotFound(asked)).map(({ name }) => name);
  for (const { asked } of answers) {
    if ('problem' in asked && !isNotFound(asked)) return { unavailable: asked.problem.message };
  }
  if (missing.length === 0) return { missing };
  const catalogue = await ask(root, [['limit', '1']]);
  if (!('problem' in catalogue)) return { missing };
  const older404 = isNotFound(catalogue) && older.length > 0;
  return older404 ? findMissing(client, names, older) : { unavailable: catalogue.problem.message };
}
