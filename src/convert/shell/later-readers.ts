import { redirect, type ShellCommand, type ShellPipeline } from '../shell-model.js';

/** They hand lines on, or count them, whatever the lines contain. */
const passing = /^(?:head|tail)$/;
/** What follows the name of the field: fields of awk from the second on, and those behind a quote or an equals sign. */
const awkValue = /^\s*\{\s*print\s+\$(?:[2-9]|NF)\s*;?\s*\}\s*$/;
const awkSeparator = /^-F(?:"|=| |\s*=\s*)$/;
const cutDelimiter = /^(?:-d|--delimiter=)["= ]$/;
const cutFields = /^(?:-f|--fields=)[2-9]-?$/;
/** `s/.*= "\(.*\)"/\1/`: it cuts up to the equals sign, and knows neither the name of the field nor its length. */
const sedValue = /^s([/|#,])\^?\.\*= ?\*?(?:"?(?:\\?\((?:\.\*|\[\^"\]\*)\\?\)"?)?)?(?:\.\*)?\$?\1(?:\\1)?\1g?$/;
const sedQuotes = /^s([/|#,])"\1\1g?$/;
const quotesAlone = /^[\s"',]+$|^\\"$/;

/**
 * May a line of TOML bear another field name? What stands behind `grep` either only shows the line, or takes its value in a way
 * that asks neither for the name of the field nor for its length.
 */
export function readsValueAlone(pipeline: ShellPipeline, behind: readonly (ShellCommand | undefined)[]): boolean {
  for (const command of behind) {
    if (!command) return false;
    if (takesValue(command)) return true;
    if (!handsOn(command)) return false;
  }
  return destination(pipeline) !== 'kept';
}

/**
 * May a time have another form? It is shown, handed to `date`, or kept in a variable that nothing in the text cuts to
 * pieces.
 */
export function readsWholeTime(
  pipeline: ShellPipeline,
  behind: readonly (ShellCommand | undefined)[],
  source: string,
): boolean {
  if (!behind.every((command) => command && handsOn(command))) return false;
  if (destination(pipeline) !== 'kept') return true;
  const { variable } = pipeline.sink;
  const redirected = pipeline.stages.at(-1)?.redirects.some(({ operator }) => operator.startsWith('>')) === true;
  if (redirected || variable === undefined)
    return (
      !redirected && /(?:-d|--date)[ =]?"\$\(\s*$/.test(source.slice(Math.max(0, pipeline.start - 40), pipeline.start))
    );
  return !source.split('\n').some((line) => cutsVariable(line, variable));
}

/** Does a line take a variable to pieces: `${X% *}`, `cut … <<< "$X"`, `set -- $X`? */
function cutsVariable(line: string, name: string): boolean {
  if (new RegExp(`\\$\\{${name}[%#:/@^,]`).test(line)) return true;
  if (!new RegExp(`\\$\\{?${name}\\b`).test(line)) return false;
  return /\b(?:cut|awk|gawk|sed|grep|read|set|tr|for|python3?|perl)\b|=~|==|\bIFS\b/.test(line);
}

function destination(pipeline: ShellPipeline): 'shown' | 'thrown' | 'kept' {
  return redirect(pipeline.stages.at(-1)?.redirects ?? [], pipeline.sink).to;
}

/** `head -1`, `tr -d '"'`, `sed 's/"//g'`: the line stays what it is but for its quotes. */
function handsOn({ words }: ShellCommand): boolean {
  const [name, ...rest] = words.map(({ value }) => value);
  if (rest.includes(undefined) || name === undefined) return false;
  if (passing.test(name)) return rest.every((word) => /^-(?:n|\d+)$|^\d+$/.test(word ?? ''));
  if (name === 'tr') return rest.length === 2 && rest[0] === '-d' && quotesAlone.test(rest[1] ?? '');
  return (
    name === 'sed' &&
    rest.length > 0 &&
    /^(?:-e)?$/.test(rest.slice(0, -1).join('')) &&
    sedQuotes.test(rest.at(-1) ?? '')
  );
}

function takesValue({ words }: ShellCommand): boolean {
  const [name, ...rest] = words.map(({ value }) => value);
  if (rest.includes(undefined)) return false;
  const typed = rest.map((word) => word ?? '');
  const last = typed.at(-1) ?? '';
  const before = typed.slice(0, -1).join('');
  if (name === 'awk') return awkValue.test(last) && (before === '' || awkSeparator.test(before));
  if (name === 'sed') return sedValue.test(last) && /^(?:-[rEe])*$/.test(before);
  if (name === 'wc') return last === '-l' && before === '';
  if (name !== 'cut') return false;
  const [first = '', second = ''] = joinOptions(typed);
  const both = cutDelimiter.test(first) ? second : first;
  return (
    joinOptions(typed).length === 2 && cutFields.test(both) && [first, second].some((word) => cutDelimiter.test(word))
  );
}

/** `-d '"' -f 2` as `-d"` and `-f2`. */
function joinOptions(words: readonly string[]): string[] {
  return words.reduce<string[]>((found, word) => {
    const open = /^-[df]$/.test(found.at(-1) ?? '');
    return open ? [...found.slice(0, -1), `${found.at(-1) ?? ''}${word}`] : [...found, word];
  }, []);
}
