import { BosError } from './bos-error.js';

/** Ctrl-C, or a request to end. */
export class InterruptedError extends BosError {
  constructor(readonly signalName: string) {
    super('Interrupted.', { usage: 'bare' });
  }

  get code(): 'interrupted' | 'terminated' {
    return this.signalName === 'SIGTERM' ? 'terminated' : 'interrupted';
  }
}
