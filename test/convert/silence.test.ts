import { describe, expect, test } from 'vitest';
import { convertText } from '../../src/convert/convert.js';
import { isWorthReading, type FileKind } from '../../src/convert/file-kind.js';
import { applyEdits } from '../../src/convert/finding.js';

/** Commands of v1, as people write them, and as they mistype them. */
const commands = [
  'cray bos v1 session list',
  'cray bos session delete abc',
  'cray bos session create --template-uuid base --operation Reboot',
  'cray bos v1 session create --template-name=base --operation boot --limit x1,x2',
  'cray bos session describe abc --format json',
  'cray bos session status list abc',
  'cray bos session status describe Failed boot compute abc',
  'cray bos sessiontemplate list',
  'cray bos v1 sessiontemplate create --name base --file base.json',
  'cray bos sessiontemplate describe base --format json',
  'cray bos v1 list',
  'cray bos v1',
  'cray bos v1 nothing list',
  'cray bos session nothing',
  'cray --format json bos v1 session list',
  'cray bos --format json v1 session list',
  'cray bos -v session list',
  'cray bos v1 --quiet session list',
  'cray bos v1 session --format=json list',
  'cray --configuration test --format json bos session list',
  'cray --token=/root/token bos sessiontemplate list',
  '/usr/bin/cray bos v1 session list',
  'cray  bos   v1  session  list',
];

const words = (command: string): string[] => command.split(/\s+/);
const quoted = (command: string, quote = '"'): string =>
  words(command)
    .map((word) => `${quote}${word}${quote}`)
    .join(', ');

type Frame = (command: string) => string;

/** Places where a command can stand, by the kind of the file. */
const frames: Readonly<Record<FileKind, readonly Frame[]>> = {
  shell: [
    (command) => `${command}\n`,
    (command) => command,
    (command) => `${command}\r\n`,
    (command) => `sudo -u root ${command} > /dev/null\n`,
    (command) => `X=1 ${command} || exit 1\n`,
    (command) => `x=$(${command})\n`,
    (command) => `x="$(${command} | jq .)"\n`,
    (command) => `x=\`${command}\`\n`,
    (command) => `x=\`echo \\\`${command}\\\`\`\n`,
    (command) => `if ! ${command}; then :; fi\n`,
    (command) => `f() { ${command}; }\n`,
    (command) => `case $1 in a) ${command};; esac\n`,
    (command) => `for i in $(${command}); do :; done\n`,
    (command) => `${command} | while read -r x; do :; done\n`,
    (command) => `X=(${command})\n`,
    (command) => `X="${command}"\n`,
    (command) => `readonly X='${command}'\n`,
    (command) => `alias x='${command}'\n`,
    (command) => `bash -c "${command}"\n`,
    (command) => `ssh host '${command} | head'\n`,
    (command) => `ssh host ${command}\n`,
    (command) => `eval "${command}"\n`,
    (command) => `trap '${command}' EXIT\n`,
    (command) => `echo "${command}"\n`,
    (command) => `echo ${command}\n`,
    (command) => `# ${command}\n`,
    (command) => `true # ${command}\n`,
    (command) => `cat <<EOF\n${command}\nEOF\n`,
    (command) => `bash <<'EOF'\n${command}\nEOF\n`,
    (command) => `bash <<< "${command}"\n`,
    (command) => `[[ -n $(${command}) ]] && true\n`,
    (command) => `echo $((1 + $(${command} | wc -l)))\n`,
    (command) => `\${CRAY} ${words(command).slice(1).join(' ')}\n`,
    (command) => `run "$CRAY" ${words(command).slice(1).join(' ')}\n`,
    (command) => `${words(command).join(' \\\n  ')}\n`,
    (command) =>
      `${words(command)
        .map((word) => `"${word}"`)
        .join(' ')}\n`,
    (command) => `if true; then\n  ${command}\n`,
    (command) => `run ${command}\n`,
    (command) => `x() (\n  ${command} &\n  wait\n)\n`,
    (command) => `coproc ${command}\n`,
    (command) => `time ${command}\n`,
    (command) => `xargs -n1 ${command}\n`,
    (command) => `find . -exec ${command} \\;\n`,
    (command) => `parallel ${command} ::: a b\n`,
    (command) => `timeout 5 nohup ${command} &\n`,
    (command) => `diff <(${command}) old\n`,
    (command) => `{{ if x }}\n${command}\n{% endif %}\n`,
  ],
  markdown: [
    (command) => `${command}\n`,
    (command) => `Run \`${command}\` first.\n`,
    (command) => `Run \`\`${command}\`\` first.\n`,
    (command) => `(\`ncn-mw#\`) ${command}\n`,
    (command) => `    ${command}\n`,
    (command) => `    ncn-m001# ${command}\n`,
    (command) => `> ${command}\n`,
    (command) => `| a | ${command} |\n`,
    (command) => `<pre>${command}</pre>\n`,
    (command) => `<!-- ${command} -->\n`,
    (command) => `[text](x "${command}")\n`,
    ...['bash', 'console', 'text', '', 'json', 'yaml', 'Dockerfile', 'ini', 'screen', 'python', '{.bash}'].flatMap(
      (name) =>
        [
          '',
          '# ',
          '$ ',
          '> ',
          'ncn-m001# ',
          'ncn-m001:~ # ',
          'ncn-m001:/tmp # ',
          '(ncn-mw#) ',
          'ncn-mw# ',
          'ncn-w001 ~ # ',
          'root@ncn-m001:~# ',
          '[root@ncn-m001 ~]# ',
          'user@host:~> ',
          'sh-4.4$ ',
          'prompt>',
          '~ $ ',
        ].map(
          (prompt): Frame =>
            (command) =>
              `\`\`\`${name}\n${prompt}${command}\nabc\n\`\`\`\n`,
        ),
    ),
    (command) => `\`\`\`bash\nncn-m001# true\n${command}\n\`\`\`\n`,
    (command) => `\`\`\`console\n$ true\n  ${command}\n$ true\n\`\`\`\n`,
    (command) => `~~~bash\nncn# ${words(command).join(' \\\n> ')}\n~~~\n`,
    (command) => `\`\`\`bash\n${command}\n`,
    (command) => `- a\n\n  \`\`\`bash\n  ncn-m001# ${command} \\\n  > | jq .\n  \`\`\`\n`,
    (command) => `\`\`\`bash\nwatch "${command}"\nif true; then ${command}\n\`\`\`\n`,
  ],
  yaml: [
    (command) => `- command: ${command}\n`,
    (command) => `- shell: "${command}"\n`,
    (command) => `- shell: '${command}'\n  register: x\n`,
    (command) => `- shell: |\n    ${command}\n`,
    (command) => `- shell: >-\n    ${words(command).join('\n    ')}\n`,
    (command) => `- command: >\n    ${command}\n    | jq .\n`,
    (command) => `- command:\n    argv: [${words(command).join(', ')}]\n`,
    (command) =>
      `- command:\n    argv:\n${words(command)
        .map((word) => `      - ${word}\n`)
        .join('')}`,
    (command) => `- command:\n    argv: [${quoted(command)}]\n`,
    (command) => `- command: "{{ x }} && ${command}"\n`,
    (command) => `- run: ${JSON.stringify(`${command} --x "y"`)}\n`,
    (command) => `job:\n  script:\n    - ${command}\n    - "${command}"\n`,
    (command) => `command: [${quoted(command)}]\n`,
    (command) => `command: ["sh", "-c", "${command}"]\n`,
    (command) => `entrypoint: ${command}\n`,
    (command) => `x: ${command}\n`,
    (command) => `x: "${command}"\n`,
    (command) => `x: |\n  ${command}\n`,
    (command) => `# ${command}\n`,
    (command) => `"${command}": x\n`,
    (command) => `x: &a ${command}\ny: *a\n`,
    (command) => `- set_fact:\n    x: ${command}\n`,
    (command) => `- debug:\n    msg: Run ${command} now.\n`,
    (command) => `- shell: ${command}\n  args:\n    chdir: /tmp\n`,
    (command) => `- name: ${command}\n  local_action: command ${command}\n`,
    (command) => `x: [\n${command}\n`,
    (command) => `- shell: "{{ cray }} ${words(command).slice(1).join(' ')}"\n`,
    (command) => `- expect:\n    command: ${command}\n    responses: {}\n`,
  ],
  ansible: [(command) => `- raw: ${command}\n`, (command) => `- command: cmd="${command}"\n`],
  makefile: [
    (command) => `all:\n\t${command}\n`,
    (command) => `all:\n\t@-${command} | tee $@\n`,
    (command) => `all:\n\tx=$$(${command}); echo $$x\n`,
    (command) => `all:\n\t${words(command).join(' \\\n\t\t')}\n`,
    (command) => `all: ; ${command}\n`,
    (command) => `X = ${command}\n`,
    (command) => `X := $(shell ${command})\n`,
    (command) => `define X\n${command}\nendef\n`,
    (command) => `# ${command}\n`,
    (command) => `ifeq ($(shell ${command}),)\nendif\n`,
    (command) => `all:\n\t$(CRAY) ${words(command).slice(1).join(' ')}\n`,
    (command) => `export X = ${command}\n`,
  ],
  python: [
    (command) => `run([${quoted(command)}])\n`,
    (command) => `subprocess.run([${quoted(command, "'")}], check=True)\n`,
    (command) => `subprocess.run((${quoted(command)}))\n`,
    (command) => `os.execlp(${quoted(command)})\n`,
    (command) => `os.system("${command}")\n`,
    (command) => `os.system(f"${command} {x}")\n`,
    (command) => `x = "${command} %s" % y\n`,
    (command) => `x = '''\n${command}\n'''\n`,
    (command) => `x = "${words(command).slice(0, 2).join(' ')} " + "${words(command).slice(2).join(' ')}"\n`,
    (command) => `x = ("${words(command).slice(0, 2).join(' ')} "\n     "${words(command).slice(2).join(' ')}")\n`,
    (command) => `x = "${command}".split()\n`,
    (command) => `run(f"{cray} ${words(command).slice(1).join(' ')}")\n`,
    (command) => `# ${command}\n`,
    (command) => `"""Runs ${command}."""\n`,
    (command) => `print("Run ${command} first.")\n`,
    (command) => `x = ["ssh", "host", "${command}"]\n`,
    (command) => `x = {"${command}": 1}\n`,
    (command) => `x = [${quoted(command)}] + args\n`,
  ],
  toml: [(command) => `x = "${command}"\n`, (command) => `# ${command}\n`, (command) => `x = """\n${command}\n"""\n`],
  text: [
    (command) => `${command}\n`,
    (command) => `RUN ${command}\n`,
    (command) => `CMD [${quoted(command)}]\n`,
    (command) => `ENTRYPOINT [ ${quoted(command, "'")} ]\n`,
    (command) => `RUN ${words(command).join(' \\\n    ')}\n`,
    (command) => `{"command": "${command}"}\n`,
    (command) =>
      `{"command": [\n${words(command)
        .map((word) => `  "${word}"`)
        .join(',\n')}\n]}\n`,
    (command) => `exec.Command(${quoted(command)})\n`,
    (command) => `sh "${command}"\n`,
    (command) => `ExecStart=${command}\n`,
    (command) => `* * * * * root ${command}\n`,
    (command) => `.. code-block:: bash\n\n   ${command}\n`,
    (command) => `system('${command}');\n`,
    (command) => `spawn ${command}\n`,
  ],
};

/** Is there something of v1 in a text, however it is written? */
const oldWords =
  /\bbos\b[^\n]*\n?[^\n]*\b(?:v1\b|session\b(?!-)|sessiontemplate\b)|--template-uuid|\bcray\b[^]*\b(?:v1|session|sessiontemplate)\b/;

describe('no command of v1 is ignored without a word', () => {
  const kinds = Object.keys(frames) as FileKind[];
  test.each(kinds)('%s', (kind) => {
    const silent: string[] = [];
    for (const frame of frames[kind]) {
      for (const command of commands) {
        const text = frame(command);
        const { edits, findings } = convertText(text, kind, { to: 'cray' });
        const told = findings.some(({ done }) => !done);
        const left = oldWords.test(applyEdits(text, edits));
        if (!isWorthReading(text) || (left && !told)) silent.push(text);
      }
    }
    expect(silent).toEqual([]);
  });
});
