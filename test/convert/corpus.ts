import type { FileKind } from '../../src/convert/file-kind.js';

/** A pseudo-random number from 0 to under 1, the same for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

const commands = [
  'cray bos session list',
  'cray bos v1 session list --format json',
  'cray bos session create --template-uuid "$T" --operation Boot --limit x1,x2',
  'cray bos v1 session create --template-uuid=base --operation=Reboot',
  'cray bos session create --template-name t --operation configure',
  'cray bos session create --operation "$OP" --template-uuid t',
  'cray bos session describe "$S" --format json',
  'cray bos session status list --format json "$S"',
  'cray bos session status describe Succeeded boot compute "$S"',
  'cray bos session delete "$S"',
  'cray bos sessiontemplate create --file t.json --name "$T"',
  'cray bos sessiontemplate list --format json',
  'cray bos sessiontemplate describe t > t.json',
  'cray bos sessions list',
  'cray bos v2 components list',
  'cray bos v1',
  'cray bos "$@"',
  'cray bos $V session list',
  "cray bos session create --template-uuid a --operation boot --limit {'x1', 'x2'}",
  'sudo -E CRAY_FORMAT=json cray bos session list',
  'run_cmd cray bos session delete x',
  'echo "cray bos session list"',
  "bash -c 'cray bos session list'",
  'true',
];
const readers = [
  '',
  '',
  '',
  " | jq -r '.[]'",
  ' | jq .complete',
  ' | jq -r ".templateName"',
  ' | grep templateName',
  ' | grep -q complete',
  ' | jq .metadata.complete',
  ' | tee log',
  ' > /dev/null 2>&1',
  ' > out.json',
  ' || exit 1',
  ' # cray bos session list',
];
const frames: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text,
  (text) => `x=$(${text.replace(/ #.*/, '')})`,
  (text) => `if ${text.replace(/ #.*/, '')}; then\n  echo "yes"\nfi`,
  (text) => `f() {\n\t${text}\n}`,
  (text) => `for i in $(${text.replace(/ #.*/, '')}); do\n  cray bos session delete $i\ndone`,
  (text) => `cat <<EOF\n${text}\nEOF`,
  (text) => `while ! ${text.replace(/ #.*/, '')}; do sleep 1; done`,
  (text) => `(\n  ${text}\n)`,
  (text) => text.replaceAll(' --', ' \\\n    --'),
  (text) => `x=\`${text.replace(/ #.*/, '')}\``,
];

/** A shell script of `count` pieces. */
export function makeScript(seed: number, count: number): string {
  const random = randomFrom(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const pieces = Array.from({ length: count }, () => pick(frames)(pick(commands) + pick(readers)));
  const text = `#!/bin/bash\n${pieces.join('\n')}\n`;
  const end = random();
  if (end < 0.1) return text.slice(0, -1);
  return end < 0.15 ? text.replaceAll('\n', '\r\n') : text;
}

/** Texts of other kinds, made from the same pieces. */
export function makeText(seed: number, kind: FileKind): string {
  const random = randomFrom(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const command = (): string => (pick(commands) + pick(readers)).replace(/ #.*/, '');
  const lines = Array.from({ length: 6 }, command);
  if (kind === 'markdown')
    return lines
      .map(
        (line) =>
          `Text \`${line}\`.\n\n\`\`\`${pick(['bash', 'console', 'toml'])}\n${pick(['', 'ncn-m001# ', '$ '])}${line}\n\`\`\`\n`,
      )
      .join('\n');
  if (kind === 'yaml')
    return lines
      .map((line) =>
        pick([
          `- shell: |\n    ${line}\n`,
          `- command: >-\n    ${line}\n  register: x\n`,
          `- run: ${JSON.stringify(line)}\n`,
          '- argv: [cray, bos, session, delete, x]\n',
          '- argv:\n    - cray\n    - bos\n    - sessiontemplate\n    - create\n    - --name\n    - x\n',
        ]),
      )
      .join('');
  if (kind === 'makefile')
    return `all:\n${lines.map((line) => `\t${pick(['', '@', '-'])}${line.replaceAll('$', '$$')}\n`).join('')}`;
  return lines
    .map((line) =>
      pick([
        `x = ${JSON.stringify(line)}\n`,
        'run(["cray", "bos", "session", "list"])\n',
        'subprocess.run(["cray", "bos", "sessiontemplate", "create", "--name", n])\n',
        `# ${line}\n`,
      ]),
    )
    .join('');
}
