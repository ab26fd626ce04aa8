import type { Face } from '../kinds/command.js';
import type { Aliases } from './resolve.js';

/** Plural spellings that people carry over from v2. */
export const aliases: Readonly<Record<Face, Aliases>> = {
  cray: {},
  bos: { 'v1 sessions': 'session', 'v1 sessiontemplates': 'sessiontemplate' },
};
