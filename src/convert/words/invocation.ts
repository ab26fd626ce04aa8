import { skipOptions } from './options.js';
import type { Word } from './word.js';

/** Where `cray bos` stands in the words of a command. */
interface Invocation {
  /** The index of the word `cray`; the word `bos` is the next but for options. */
  readonly program: number;
  /** What runs it: the shell or a program that runs its arguments, an unknown word before it, or a program that only prints. */
  readonly by: 'itself' | 'another' | 'printer';
}

/** Programs that run their arguments: which of their options take a value, and how many words come before the command. */
const runners = new Map<string, { readonly valued?: RegExp; readonly words?: number }>([
  ['sudo', { valued: /^-[ugpChrtTUDR]$|^--(?:user|group|prompt|host|role|type|chdir)$/ }],
  ['doas', { valued: /^-[uC]$/ }],
  ['time', { valued: /^-[fo]$/ }],
  ['env', { valued: /^-[uCS]$/ }],
  ['exec', { valued: /^-a$/ }],
  ['nohup', {}],
  ['timeout', { valued: /^-[ks]$/, words: 1 }],
  ['xargs', { valued: /^-[nIPLdaEs]$|^--(?:max-args|max-procs|max-lines|delimiter|arg-file|max-chars)$/ }],
  ['nice', { valued: /^-n$/ }],
  ['stdbuf', { valued: /^-[ioe]$/ }],
  ['setsid', {}],
  ['command', {}],
  ['!', {}],
]);

/** Programs whose arguments are text, or the names of something: they run nothing. */
const printers =
  /^(?:echo|printf|print|logger|wall|write|log\w*|\w*_log|info|warn\w*|error\w*|err|die|fail\w*|fatal|abort|debug|notice|msg|message|say|usage|title|section|banner|read|\[|test|\[\[|:|true|grep|egrep|fgrep|rg|sed|awk|cut|git|cat|man|which|type|whereis|pgrep|pkill|export|local|declare|readonly|alias|unalias|trap|complete|set|shift|return|exit)$/;

/** Does the name stand for the reference's program, also with its path? */
function isCray(value: string | undefined): boolean {
  return value === 'cray' || value?.endsWith('/cray') === true;
}

/** Is it a program that prints its arguments, or uses them as text? */
export function isPrinter(name: string | undefined): boolean {
  return name !== undefined && printers.test(name);
}

/** Finds `cray bos` in the words of a command; undefined when the words have none. */
export function findInvocation(words: readonly Word[]): Invocation | undefined {
  const first = skipRunners(words);
  const begins = (index: number): boolean =>
    isCray(words[index]?.value) && words[skipOptions(words, index + 1)]?.value === 'bos';
  if (begins(first)) return { program: first, by: 'itself' };
  const later = words.findIndex((_, index) => index > first && begins(index));
  if (later < 0) return undefined;
  return { program: later, by: isPrinter(words[first]?.value) ? 'printer' : 'another' };
}

/**
 * Is a pipe, a redirection or a separator among the words: escaped or quoted, so that another shell reads it (`ssh`, `eval`)?
 * `find -exec … \;` is none.
 */
export function hasOperator(words: readonly Word[], program: number): boolean {
  const executed = /^-(?:exec|execdir|ok|okdir)$/.test(words[program - 1]?.value ?? '');
  return words.some(({ value, text }, index) => {
    if (index <= program || (executed && value === ';' && index === words.length - 1)) return false;
    if (value === undefined) return /^["'\\]*(?:[|;]|\d?>|&&)/.test(text);
    return /[|\n]|;$|^;|^\d?>|^&>|^<+$|^&+$|&&/.test(value);
  });
}

/** The index of the word that is run in the end: behind `sudo -u root X=y timeout 5`. */
export function skipRunners(words: readonly Word[]): number {
  let index = 0;
  for (;;) {
    const runner = runners.get(words[index]?.value?.replace(/^.*\//, '') ?? '');
    if (!runner) return index;
    index += 1;
    for (let value = words[index]?.value; value !== undefined; value = words[index]?.value) {
      if (value === '--') {
        index += 1;
        break;
      }
      if (/^-./.test(value)) index += runner.valued?.test(value) === true ? 2 : 1;
      else if (/^\w+=/.test(value)) index += 1;
      else break;
    }
    // `X=$Y` before the command is not known, but no command either.
    while (/^\w+=/.test(words[index]?.text ?? '')) index += 1;
    index += runner.words ?? 0;
  }
}
