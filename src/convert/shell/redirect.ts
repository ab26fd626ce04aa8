import type { ShellRedirect, Sink } from './model.js';

/** Where output goes behind redirections, of which the last one counts. */
export function redirect(redirects: readonly ShellRedirect[], sink: Sink): Sink {
  return redirects.reduce<Sink>((found, { fd, operator, target }) => {
    const both = operator.startsWith('&>') || (operator === '>&' && !/^\d+$|^-$/.test(target?.text ?? ''));
    const output = /^(?:>|>>|>\||>&|&>|&>>)$/.test(operator) && (both ? fd === undefined : (fd ?? 1) === 1);
    if (!output) return found;
    if (target?.value === '/dev/null' || target?.value === '-') return { to: 'thrown' };
    if (/^(?:\/dev\/(?:stderr|stdout|tty)|2)$/.test(target?.value ?? '')) return { to: 'shown' };
    return { to: 'kept', file: target?.text ?? '' };
  }, sink);
}
