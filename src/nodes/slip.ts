import { isNodeXname } from './xname.js';

/** Which kind of list a name stands in: nodes alone, or a limit, which takes groups, roles, `*` and `all` too. */
export type ListKind = 'nodes' | 'limit';

/** Why a text is not a valid name, as the end of a sentence, and what to type instead. */
interface Slip {
  readonly reason: string;
  readonly hint: string;
}

/** What xnames, NIDs, and the names of groups, roles and partitions in the hardware inventory are made of. */
const legalName = /^[A-Za-z0-9_][A-Za-z0-9_.:-]*$/;

/** Roles and sub-roles that every hardware inventory knows. BOS compares letter by letter, and groups have small letters. */
const roles = ['Compute', 'Service', 'System', 'Application', 'Storage', 'Management'];
const subRoles = ['Worker', 'Master', 'Storage', 'UAN', 'Gateway', 'LNETRouter', 'Visualization', 'UserDefined'];

const ranges = 'Write the numbers in brackets: x1000c0s[0-3]b0n0 or x1000c0s[0,2]b0n0';

const rangesOfNids = 'Write the numbers in brackets: nid[000001-000004] or nid[000001,000004]';

/** `x1c0s0b0n0-x1c0s3b0n0`, `nid1..4`: from one node to another. */
const rangeOfNames = /^(?:x[0-9]+c[0-9]+s[0-9]+b[0-9]+n|nid)[0-9]+(?:-|:|\.\.)(?:x|nid)?[0-9]/i;

/** A path, or a name with an ending that lists have. */
const fileLike = /^(?:(?:\.{1,2}|~)?\/[\w./-]*[\w-]|[\w./-]+\.(?:txt|csv|json|jsonl|ya?ml|list))$/;

/** `role=Compute`, `group:blue`: other programs say of which kind a name is. */
const label = /^(?:(?:sub_?)?roles?|groups?|partitions?|labels?|nodes?|xnames?|nids?)[:=](.+)$/i;

const joining = {
  meaning: 'names are separated only by commas',
  hint: 'Separate the names by commas: x1000c0s0b0n0,x1000c0s1b0n0',
} as const;

/** Signs by which other programs say what BOS says otherwise, or not at all. */
const foreignSigns: readonly { readonly signs: RegExp; readonly meaning: string; readonly hint: string }[] = [
  { signs: /[{}]/, meaning: 'braces are not ranges here', hint: ranges },
  { signs: /[*?]/, meaning: 'BOS has no patterns', hint: `In a limit, * alone is every node. ${ranges}` },
  {
    signs: /["'`\u2018-\u201f]/,
    meaning: 'it contains a quote',
    hint: 'Put one pair of quotes around the whole limit.',
  },
  { signs: /[/~^%]/, meaning: 'BOS has no regular expressions', hint: ranges },
  { signs: /[;|+]/, ...joining },
  {
    signs: /\$/,
    meaning: 'it contains a variable that the shell did not replace',
    hint: 'Use double quotes, or none: in single quotes a shell replaces nothing.',
  },
];

/**
 * What is wrong with a text that is not a valid name of a node, group, role or partition, whatever the server has; undefined when
 * it can be one. In a limit `*` and `all` can be one too; the marks of a limit, `&` and `!`, are not looked at there.
 */
export function findSlip(text: string, kind: ListKind): Slip | undefined {
  if (kind === 'limit' && (text === '' || text === '*')) return undefined;
  if (text.startsWith('-')) return explainMinus(text, kind);
  if (kind === 'limit') {
    const written = findWritten(text);
    if (written !== undefined) {
      return { reason: `"${text}" matches nothing, because names are case-sensitive`, hint: `Type ${written}.` };
    }
  } else if (/^[!&]/.test(text)) return { reason: `"${text}" is not a valid name`, hint: noExclusion };
  const [, labelled] = label.exec(text) ?? [];
  if (labelled !== undefined)
    return { reason: `"${text}" is not a valid name: write only the name`, hint: `Type ${labelled}.` };
  if (text.includes(':') && text.split(':').some((part) => isNodeXname(part) || describeMany(part) !== undefined)) {
    return { reason: `"${text}" is not a valid name: ${joining.meaning}`, hint: joining.hint };
  }
  if (fileLike.test(text))
    return { reason: `"${text}" looks like a file`, hint: `To read a file: @${text.replace(/^~/, '$HOME')}` };
  if (rangeOfNames.test(text)) {
    return { reason: `"${text}" is not a range here`, hint: /^nid/i.test(text) ? rangesOfNids : ranges };
  }
  if (legalName.test(kind === 'limit' ? text.replaceAll(/[&!]/g, 'x') : text)) return undefined;
  const foreign = foreignSigns.find(({ signs }) => signs.test(text));
  if (foreign) return { reason: `"${text}" is not a valid name: ${foreign.meaning}`, hint: foreign.hint };
  return {
    reason: `"${text}" is not a valid name: ${describeSign(text)}`,
    hint: 'Names contain only letters, digits and _ . : -',
  };
}

const noExclusion = 'A list of nodes cannot leave nodes out: write only the nodes that you mean.';
const exclusion = "To leave out nodes, write ! before each: 'Compute,!x1000c0s1b0n0'";

function explainMinus(text: string, kind: ListKind): Slip {
  const reason = `"${text}" begins with -, which no name does`;
  if (kind === 'nodes') return { reason, hint: noExclusion };
  // `-x` and `--exclude` are options of other programs.
  const isOption = /^-(?:.?$|-)/.test(text);
  return { reason, hint: isOption ? exclusion : `To leave it out, write !${text.slice(1)}` };
}

/** `ALL` -> `all`, `COMPUTE` -> `Compute`; undefined when it stands as it should, or small letters make it a group. */
function findWritten(text: string): string | undefined {
  const small = text.toLowerCase();
  if (text === small) return undefined;
  const known = ['all', ...roles, ...roles.flatMap((role) => subRoles.map((subRole) => `${role}_${subRole}`))];
  const written = known.find((name) => name.toLowerCase() === small);
  return written === text ? undefined : written;
}

/** The first sign that no name has, in words when it cannot be seen. */
function describeSign(text: string): string {
  const sign = Array.from(text).find((each, index) => !legalName.test(index === 0 ? each : `x${each}`)) ?? '';
  if (/^[!-~]$/.test(sign)) return `no name has ${/^[.:]$/.test(sign) ? `${sign} at its beginning` : sign}`;
  const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `no name contains the character U+${code}`;
}

/** What a word stands for in every system when it is many nodes: `a role`, `every node`; undefined for any other word. */
export function describeMany(word: string): string | undefined {
  if (word === 'all' || word === '*') return 'every node';
  return roles.includes(word.split('_')[0] ?? '') ? 'a role' : undefined;
}
