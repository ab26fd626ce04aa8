import { UsageError } from '../../../errors/input.js';
import { didYouMean } from '../../../util/suggest.js';
import type { Component } from '../../../service/component.js';

/** What nodes have in common that are counted together. */
export interface Kind {
  readonly value: string | boolean;
  /** Of an image: whether the nodes run it. */
  readonly running?: boolean;
}

/** Something by which nodes are counted. */
export interface Dimension {
  readonly name: string;
  /** The kinds of it are as many as people make: a picture does not list them all. */
  readonly open?: true;
  readonly read: (component: Component) => Kind;
}

export const dimensions: readonly Dimension[] = [
  { name: 'status', read: ({ status }) => ({ value: status }) },
  { name: 'phase', read: ({ phase }) => ({ value: phase }) },
  { name: 'session', open: true, read: ({ session }) => ({ value: session }) },
  { name: 'configuration', open: true, read: ({ configuration }) => ({ value: configuration }) },
  {
    name: 'image',
    open: true,
    read: ({ desiredKernel, actualKernel }) => ({
      value: desiredKernel,
      running: desiredKernel !== '' && desiredKernel === actualKernel,
    }),
  },
  { name: 'enabled', read: ({ enabled }) => ({ value: enabled }) },
];

/** `status,phase` -> these dimensions, in that order, each once. Throws UsageError for a name that there is not. */
export function chooseDimensions(names: string): readonly Dimension[] {
  const known = dimensions.map(({ name }) => name);
  return [...new Set(names.split(',').map((name) => name.trim()))].map((name) => {
    const dimension = dimensions.find((candidate) => candidate.name === name);
    if (dimension) return dimension;
    throw new UsageError(`Invalid value for '--by': there is no "${name}"`, {
      hint: [didYouMean(name, known), `Nodes are counted by ${known.join(', ')}.`].filter(Boolean).join(' '),
    });
  });
}
