/** Words that stand for what somebody has to fill in. */
const placeholders =
  /^(?:NAMES?|NEW|OLD|FILE|DIR|FOLDER|URL|PATH|PATHS|VALUE|COMMAND|NODES?|GROUP|POD|EXPRESSION|[A-Z]+_ID|COMPONENT|SESSION|TEMPLATE)$/;

/** The ways in which a hint tells a command: in backquotes, behind a colon, as what shows something, and as what to type. */
const mentions = [
  /`(bos (?:'[^']*'|[^`'])*)`/g,
  /: (bos (?:'[^']*'|(?!\. [A-Z])[^'`])*)/g,
  /^(bos [^'`]*?) shows /g,
  /^Type (bos [^`]*)$/g,
];

/**
 * The commands of `bos` that a hint tells to run, each as a line to paste into a shell. One that has something to be filled in is
 * none, nor one in which a shell would find more than a command with its words.
 */
export function listCommands(hint: string): string[] {
  const found = hint
    .split('\n')
    .flatMap((line) => mentions.flatMap((mention) => [...line.matchAll(mention)].map(([, command = '']) => command)))
    .map((command) => command.trim().replace(/[.?,]$/, ''));
  return [...new Set(found)].filter(isComplete);
}

function isComplete(command: string): boolean {
  const bare = command.replaceAll(/'[^']*'/g, '_');
  if (/[;&|<>$()\\"'`…]|\.\.\.|, /.test(bare)) return false;
  return !bare.split(/[ =,:]/).some((word) => placeholders.test(word));
}
