import { bashStub } from './bash.js';
import { fishStub } from './fish.js';
import { zshStub } from './zsh.js';

/** A shell that completion is made for: what it sources, and the file's name where the shell finds it by itself. */
export interface Shell {
  readonly stub: string;
  readonly file: string;
}

/** The stubs by shell. They hold no names: they ask the program, so that they are never stale. */
export const shells: ReadonlyMap<string, Shell> = new Map([
  ['bash', { stub: bashStub, file: 'bos.bash' }],
  ['zsh', { stub: zshStub, file: '_bos' }],
  ['fish', { stub: fishStub, file: 'bos.fish' }],
]);
