/** What users type most, and what must answer at once: the binary is made ready for these. */
export const warmCommands: readonly string[] = [
  '--help',
  'v2 sessions --help',
  'v2 sessions create --help',
  '__complete v2 se',
  '__complete v2 sessions list --format ',
  'v2 sessions list --format json',
  'v2 sessions list --format table',
  'v2 sessions list --format table --color always',
  'v2 sessions list --format toml',
  'v2 sessions list --format yaml',
  'v2 components list --format json',
  'v2 sessiontemplates create compute --file template.json',
  'v2 components explain x1000c0s0b0n0 --format toml',
  'v2 components explain x1000c0s0b0n0 --format table',
];
