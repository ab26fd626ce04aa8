import { shared } from '../support/home.js';

const boot_sets = { c: { path: 's3://boot-images/i/manifest.json', type: 's3', node_list: ['x1000c0s0b0n0'] } };

/** The home folder in which each of them is run: the files by name. */
export function failingHome(url: string): Record<string, string> {
  return {
    [shared.active]: 'default',
    [shared.default]: `# mine\n[core]\nhostname = "${url}"\nretries = 1\n`,
    [shared.configuration('other')]: '[core]\nhostname = "http://127.0.0.1:1"\n',
    'a.json': JSON.stringify({ description: 'made', boot_sets }),
    'old.json': JSON.stringify({ name: 'old', boot_sets }),
    'nodes.txt': 'x1000c0s0b0n0\n',
    'templates/a.json': JSON.stringify({ description: 'of a folder', boot_sets }),
    'deploy/boot.sh': 'cray bos v1 session list\n',
  };
}

/** Commands that read files, write files, and ask the server, each of which succeeds there. */
export const failingCommands: readonly string[] = [
  'config set core timeout=5s',
  'config unset core.retries',
  'config list',
  'config get core.hostname',
  'config use other',
  'config describe',
  'auth logout',
  'init --hostname http://127.0.0.1:1 --no-auth --configuration third',
  'v2 sessions list --format json',
  'v2 sessions create --template-name compute --operation boot --limit @nodes.txt --name up',
  'v2 components list --format csv',
  'v2 components summary',
  'v2 components update @nodes.txt --enabled true',
  'v2 components updatemany --filter-ids @nodes.txt --retry-policy 2',
  'v2 options update --logging-level DEBUG',
  'v2 sessiontemplates list --format yaml',
  'v2 sessiontemplates create a --file a.json',
  'v2 sessiontemplates update uan --file a.json',
  'v2 sessiontemplates delete uan',
  'v2 sessiontemplates export --output-dir out',
  'v2 sessiontemplates clone compute copy',
  'v2 sessiontemplates apply -f templates',
  'v2 sessiontemplates lint -f templates',
  'convert templates old.json --output-dir new',
  'convert scripts deploy/ --write',
];
