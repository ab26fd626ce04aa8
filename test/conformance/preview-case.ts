import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { omit } from '../../src/sandbox/objects.js';

interface RecordedComponent {
  readonly id: string;
  readonly actual_state: object;
  readonly desired_state: object;
  readonly staged_state: object;
  readonly last_action: object;
  readonly status: object;
}

/** What a session of a real server did on a small machine, and how all stood before it. */
export interface PreviewCase {
  readonly id: string;
  readonly world: { readonly nodes: object; readonly groups: object; readonly partitions: object };
  readonly tenants: object;
  /** Of the requests; null for nobody in particular. */
  readonly tenant: string | null;
  readonly templates: Readonly<Record<string, object>>;
  readonly components: readonly RecordedComponent[];
  /** The body that was sent. */
  readonly session: {
    readonly template_name: string;
    readonly operation: string;
    readonly name: string;
    readonly limit?: string;
    readonly stage?: boolean;
    readonly include_disabled?: boolean;
  };
  readonly status: number;
  readonly error?: string | null;
  /** The nodes of the session. */
  readonly taken?: readonly string[];
  /** What was done to the power of nodes, in order; nothing to those that are not here. */
  readonly power?: Readonly<Record<string, readonly string[]>>;
  /** What sessiontemplatesvalid said. */
  readonly valid: string;
}

/** The recorded sessions. */
export function readPreviewCases(): PreviewCase[] {
  const text = readFileSync(fileURLToPath(new URL('previews.jsonl', import.meta.url)), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as PreviewCase);
}

const images = {
  '9e3c75e1-ac42-42c7-873c-e758048897d6': 'x86_64',
  'aaaaaaaa-ac42-42c7-873c-e758048897d6': 'aarch64',
};

/** The file of a world for `bos sandbox start --world`: the machine of a case, whose nodes are quick. */
export function describeWorld({ world, tenants }: PreviewCase): object {
  const pace = { power_off: '1s', power_on: '3s', configure: '2s' };
  return { ...world, tenants, images, configurations: ['compute-config', 'other-config'], pace };
}

/** The body that puts the components of a case: the service itself writes down when something changed, and the status. */
export function listComponentBodies({ components }: PreviewCase): object[] {
  return components.map((component) => ({
    ...component,
    actual_state: withoutTime(component.actual_state),
    desired_state: withoutTime(component.desired_state),
    staged_state: withoutTime(component.staged_state),
    last_action: withoutTime(component.last_action),
    status: omit(component.status as { status?: string }, 'status'),
  }));
}

function withoutTime(section: object): object {
  return omit(section as { last_updated?: string }, 'last_updated');
}

/** What was done to the power of each node of the session, by name; nothing is an empty list. */
export function describeRecorded({ taken = [], power = {} }: PreviewCase): Record<string, readonly string[]> {
  return Object.fromEntries([...taken].sort().map((id) => [id, power[id] ?? []]));
}
