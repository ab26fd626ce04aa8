import { buildTree, isOfService, type Group, type Leaf, type Node } from '../../src/cli/tree.js';
import type { Face } from '../../src/kinds/face.js';
import { versionOf } from '../../src/kinds/versions.js';
import { commands } from '../../src/commands/index.js';

export function treeOf(face: Face): Group {
  return buildTree(face, commands);
}

/** All nodes of a tree, each before those below it. */
export function listNodes(node: Node): Node[] {
  if (node.kind !== 'group') return [node];
  return [node, ...(node.own ? [node.own] : []), ...[...node.children.values()].flatMap(listNodes)];
}

/** The commands of `bos`, those of v2 with their version only. */
export function listLeaves(): Leaf[] {
  return listNodes(treeOf('bos'))
    .filter((node) => node.kind !== 'group')
    .filter((leaf) => !isOfService(leaf.command) || versionOf(leaf.words) !== undefined);
}

/** The node at these words. Throws where there is none. */
export function nodeAt(root: Group, words: readonly string[]): Node {
  const found = listNodes(root).find((node) => node.words.join(' ') === words.join(' '));
  if (!found) throw new Error(`No command ${words.join(' ')}`);
  return found;
}
