import type { Topic } from '../topic.js';

export const nodesTopic: Topic = {
  title: 'Nodes',
  about: 'how to write nodes: ranges, NIDs, files, cabinets',
  blocks: [
    'Wherever a command takes nodes (`--ids`, `--filter-ids`, `--xnames`, `--limit`, and the arguments of `components describe`, `update` and `explain`), you can type more than names:',
    {
      titles: ['Typed', 'What it means'],
      rows: [
        ['`x3000c0s1b0n0,x3000c0s2b0n0`', 'names, separated by commas or spaces; in a limit only by commas'],
        [
          '`x3000c0s[1-4,7]b0n[0-1]`',
          'ranges of numbers, in one or more places; quote them, because brackets mean something to a shell',
        ],
        ['`nid001234`, `nid[001000-001063,001070]`', 'the nodes with these NIDs, as Slurm prints them'],
        ['`@nodes.txt`', 'the nodes in the file'],
        ['`-`', 'the nodes on standard input'],
        [
          '`x3000`, `x3000c0`, `x3000c0s1`, `x3000c0s1b0` with `--recursive`',
          'all nodes in a cabinet, a chassis, a slot or a board that BOS knows',
        ],
      ],
    },
    'You can combine them: `x3000c0s1b0n0,@nodes.txt`. A file has one or more names on each line, and `#` begins a comment. A list without a node is an error; it never means all nodes.',
    'What one command prints with `--format name`, `nodes` or `nids`, the next one reads with `-`:',
    {
      commands: [
        'bos components list --status failed --format nodes',
        'bos components list --session first-boot --format nodes | bos components explain -',
        "bos components list --ids 'x3000c0s[1-4]b0n[0-1]'",
      ],
    },
  ],
};

export const limitsTopic: Topic = {
  title: 'Limits',
  about: 'which nodes a session acts on',
  blocks: [
    'The limit of a session says which nodes of the template it takes. Its terms are separated by commas and read from left to right. Without `--limit` a session takes every node of the template.',
    {
      titles: ['Typed', 'What it takes'],
      rows: [
        ['`blue,green`', 'the nodes in either of the two: each name of a node, group or role adds its nodes'],
        [
          '`Compute,&blue`',
          '& keeps only the nodes that are also in this: nodes with the role `Compute` in the group `blue`',
        ],
        ['`Compute,!blue`', '! leaves out the nodes in this: nodes with the role `Compute` that are not in `blue`'],
        ["`'*'`, `all`", 'all nodes of the template'],
        ['`x3000c0s[1-4]b0n0`', 'nodes as in `bos help nodes`: ranges, NIDs, and `@FILE` or `-` for the whole limit'],
      ],
    },
    'Names are case-sensitive. Quote a limit with `&`, `!`, `*` or brackets: they mean something to a shell. `bos sessions preview` shows which nodes a limit takes, and sends nothing.',
    {
      commands: [
        "bos sessions preview --template-name compute --operation reboot --limit 'Compute,!blue'",
        'bos sessions create --template-name compute --operation boot --limit @nodes.txt',
      ],
    },
  ],
};
