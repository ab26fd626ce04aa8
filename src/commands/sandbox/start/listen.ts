import { isIP } from 'node:net';
import { UsageError } from '../../../errors/input.js';
import { startSandbox, type Sandbox, type SandboxSettings } from '../../../sandbox/server.js';
import { faultCode } from '../../../util/fault.js';

/** Checks the address of `--listen`. Throws UsageError. */
export function checkAddress(address: string): string {
  if (address.includes('%')) {
    throw new UsageError(`Invalid value for '--listen': ${address} has a zone, which a URL cannot contain.`);
  }
  if (isIP(address) !== 0 || address === 'localhost') return address;
  throw new UsageError(`Invalid value for '--listen': ${address} is not an IP address.`);
}

/** Whether callers on this machine alone reach an address. */
export function isLoopback(address: string): boolean {
  return address === 'localhost' || address === '::1' || /^(::ffff:)?127\./i.test(address);
}

/** Starts a sandbox. Throws UsageError where it cannot have its address and port; then nothing has been started. */
export async function listen(settings: SandboxSettings & { address: string }): Promise<Sandbox> {
  try {
    return await startSandbox(settings);
  } catch (cause) {
    throw explain(cause, settings) ?? cause;
  }
}

function explain(cause: unknown, { port, address }: { port: number; address: string }): UsageError | undefined {
  const another = 'Choose another one with `--port`, or let the system choose with `--port 0`.';
  switch (faultCode(cause)) {
    case 'EADDRINUSE':
      return new UsageError(`Port ${port} is in use.`, { cause, hint: another });
    case 'EACCES':
      return new UsageError(`Port ${port} may be used only by root.`, { cause, hint: another });
    case 'EADDRNOTAVAIL':
    case 'EAFNOSUPPORT':
    case 'EINVAL':
      return new UsageError(`${address} is not an address of this machine.`, {
        cause,
        hint: 'Without `--listen` it is 127.0.0.1; 0.0.0.0 means all addresses.',
      });
    default:
      return undefined;
  }
}
