import type { Topic } from '../topic.js';

export const nodesTopic: Topic = {
  title: 'Nodes',
  blocks: [
    'A node can be more than a name wherever one is taken: `--ids`, `--filter-ids`, `--xnames`, `--limit`, and the arguments of `components describe`, `update` and `explain`.',
    {
      titles: ['Typed', 'What it stands for'],
      rows: [
        ['`x3000c0s1b0n0,x3000c0s2b0n0`', 'names, separated by commas or blanks; in a limit by commas alone'],
        [
          '`x3000c0s[1-4,7]b0n[0-1]`',
          'names by number, in as many places as there are brackets; quote it, since shells have a meaning of their own for brackets',
        ],
        ['`nid001234`, `nid[001000-001063,001070]`', 'the nodes with these NIDs, as Slurm prints them'],
        ['`@nodes.txt`', 'what stands in the file'],
        ['`-`', 'what comes on standard input'],
        [
          '`x3000`, `x3000c0`, `x3000c0s1`, `x3000c0s1b0` with `--recursive`',
          'all nodes in a cabinet, a chassis, a slot or a board that BOS knows',
        ],
      ],
    },
    'They mix: `x3000c0s1b0n0,@nodes.txt`. A file has one name or many on a line, and `#` begins a remark. A list without a node is an error, never all nodes.',
    'What one command prints as `name`, `nodes` or `nids` the next one reads as `-`:',
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
  blocks: [
    'The limit of a session says which nodes of the template it takes. Its terms are joined by commas and read from the left. Without `--limit` a session takes every node of the template.',
    {
      titles: ['Typed', 'What it takes'],
      rows: [
        ['`blue,green`', 'the nodes that are in one of the two: names of nodes, groups or roles, each adds its own'],
        ['`Compute,&blue`', '& keeps of what stands before it only what is also in this: `blue` nodes of the role'],
        ['`Compute,!blue`', '! leaves out'],
        ["`'*'`, `all`", 'all nodes of the template'],
        ['`x3000c0s[1-4]b0n0`', 'nodes as everywhere: ranges, NIDs, and `@FILE` or `-` for the whole limit'],
      ],
    },
    'Capital letters count. Quote a limit with `&`, `!`, `*` or brackets: they mean something to a shell. `bos sessions preview` shows which nodes a limit takes, and sends nothing.',
    {
      commands: [
        "bos sessions preview --template-name compute --operation reboot --limit 'Compute,!blue'",
        'bos sessions create --template-name compute --operation boot --limit @nodes.txt',
      ],
    },
  ],
};
