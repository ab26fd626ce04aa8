import { readFileSync } from 'node:fs';

/**
 * Was a process to live on when its terminal closes, as by nohup? Node forgets that when it starts, and ends by SIGHUP from then
 * on. Two others tell: bash and zsh name in `_` the program that they have started, and the parent, such as a script, may ignore
 * the signal itself.
 */
export function ignoresHangUp({ env, ppid }: Pick<NodeJS.Process, 'env' | 'ppid'>): boolean {
  return /(?:^|\/)nohup$/.test(env._ ?? '') || doesIgnore(ppid);
}

function doesIgnore(pid: number): boolean {
  try {
    const [, signals = '0'] = /^SigIgn:\s*(\w+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return BigInt(`0x${signals}`) % 2n === 1n;
  } catch {
    // No Linux.
    return false;
  }
}
