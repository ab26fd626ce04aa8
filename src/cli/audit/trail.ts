import type { AuditPlace } from '../../config/audit.js';
import type { ServerSettings } from '../../config/settings.js';
import type { Client } from '../../http/client.js';
import { isWrite } from '../../http/plan.js';
import { formatTarget } from '../../http/url.js';
import type { Io } from '../../util/io.js';
import { formatLine, type Invoked } from './line.js';
import { countNamedNodes, findSession, judgeFailure, readNewSession, type Write } from './record.js';
import { writeLines } from './write-lines.js';

/** The writes of one invocation on their way to the audit. */
export interface Trail {
  /** The same client, whose writes are recorded. */
  watch(client: Client, server: Pick<ServerSettings, 'baseUrl' | 'tenant'>): Client;
  /** Writes down what was sent, a line for each, when the exit status is known. Never throws: what cannot be recorded brings a warning. */
  close(exit: number): Promise<void>;
}

interface TrailOptions {
  readonly io: Io;
  /** What was typed. */
  readonly invoked: Invoked;
  readonly place: AuditPlace;
  /** The variable or the setting that names the place. */
  readonly from: string;
  readonly warn: (text: string) => Promise<void>;
}

/** A trail in which nothing has been sent so far. */
export function openTrail({ io, invoked, place, from, warn }: TrailOptions): Trail {
  const writes: Write[] = [];
  return {
    watch: (client, { baseUrl, tenant }) => ({
      ...client,
      async send(plan) {
        if (!isWrite(plan)) return client.send(plan);
        const base = new URL(baseUrl);
        const write: Write = {
          timeMs: io.clock.now(),
          server: base.host,
          tenant,
          request: `${plan.method} ${formatTarget(base, plan)}`,
          session: findSession(plan),
          nodes: countNamedNodes(plan),
          outcome: 'unknown',
        };
        writes.push(write);
        try {
          const response = await client.send(plan);
          write.outcome = 'done';
          if (write.session !== undefined || !isNewSession(plan.operation)) return response;
          const [session, same] = await readNewSession(response);
          write.session = session;
          return same;
        } catch (error) {
          if (write.outcome !== 'done') write.outcome = judgeFailure(error);
          throw error;
        }
      },
    }),
    async close(exit) {
      if (writes.length === 0) return;
      const lines = writes.map((write) => formatLine(write, exit, invoked, io));
      const fault = await writeLines(place, lines, io);
      if (fault !== undefined) await warn(`${fault} Check ${from}.`);
    },
  };
}

function isNewSession(operation: string | undefined): boolean {
  return operation === 'v2.sessions.create' || operation === 'v1.session.create';
}
