import type { ClassName } from '../classes.js';
import { withinSpans } from '../excerpt.js';
import { makeFinding, mostText, type Finding } from '../finding.js';
import { isPrinter } from '../words/invocation.js';
import { mentionPattern, programPattern, readMention, replaceWords } from '../words/mention.js';
import { isPrinterFunction, type ReadExcerpt } from './members.js';
import type { ShellCommand } from '../shell-model.js';

/** The words of v1 that stand in a shell text and are not command of it: in comments, strings and here-documents. */
export function findMentions(read: ReadExcerpt, propose: (text: string) => string | null): Finding[] {
  const { excerpt, members } = read;
  const known = withinSpans(members.flatMap(({ words, program }) => words[program] ?? []));
  return [...excerpt.text.matchAll(mentionPattern)]
    .map(({ index }) => index)
    .filter((at) => !known(at))
    .filter((at) => !lineAt(excerpt.text, at).includes('# bos convert:'))
    .map((at) => describeMention(read, at, propose));
}

/** The line that a place is in, without its end. */
function lineAt(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return text.slice(text.lastIndexOf('\n', at - 1) + 1, end < 0 ? undefined : end);
}

function describeMention(read: ReadExcerpt, at: number, propose: (text: string) => string | null): Finding {
  const { excerpt, script } = read;
  const within = ({ start, end }: { start: number; end: number }): boolean => start <= at && at < end;
  const line = readMention(excerpt.text, at);
  const tell = (name: ClassName, text: string): Finding =>
    makeFinding(name, at, text, propose(text) ?? replaceWords(text));
  if (script.unmapped.some(within)) return tell('unparsed', line.replace(/\\?`.*$/, ''));
  if (script.zones.some((zone) => zone.kind === 'here-document' && within(zone))) return tell('nested', line);
  const owner = findOwner(read, at);
  if (!owner) return tell('prose', line);
  const quoted = /\s/.test(owner.text);
  const whole = excerpt.text.slice(0, Math.min(at + mostText, quoted ? owner.end : owner.command.end));
  const text = readMention(whole, at, quoted ? owner.end - owner.text.length : owner.command.start);
  return tell(judgeString(read, owner, propose), text);
}

/** A word that contains a place, and the command that it belongs to. */
interface Owner {
  readonly command: ShellCommand;
  readonly role: 'assigned' | 'argument';
  readonly text: string;
  readonly end: number;
}

function findOwner({ script, excerpt }: ReadExcerpt, at: number): Owner | undefined {
  const commands = script.pipelines
    .flatMap(({ stages }) => stages)
    .filter((command) => command !== undefined)
    .filter(({ start, end }) => start <= at && at < end);
  const owners = commands.flatMap((command): Owner[] => {
    const assigned = command.assignments.flatMap(({ value }) =>
      value ? [{ word: value, role: 'assigned' as const }] : [],
    );
    const words = command.words.map((word) => ({
      word,
      role: command.kind === 'array' ? ('assigned' as const) : ('argument' as const),
    }));
    const targets = command.redirects.flatMap(({ target }) =>
      target ? [{ word: target, role: 'argument' as const }] : [],
    );
    const all = [...assigned, ...words, ...targets].filter(({ word }) => word.start <= at && at < word.end);
    return all.map(({ word, role }) => {
      const local = /^(?:local|export|declare|readonly|typeset)$/.test(command.words[0]?.value ?? '');
      const set = local && /^\w+\+?=/.test(word.text);
      return { command, role: set ? 'assigned' : role, text: excerpt.text.slice(word.start, word.end), end: word.end };
    });
  });
  return owners.toSorted((a, b) => a.text.length - b.text.length)[0];
}

function judgeString(
  { script, excerpt }: ReadExcerpt,
  owner: Owner,
  propose: (text: string) => string | null,
): ClassName {
  const name = owner.command.words[0]?.value;
  const content = owner.text
    .slice(0, 2 * mostText)
    .replace(/^\w+\+?=/, '')
    .replace(/^["']|["']$/g, '');
  if (name === 'alias') return 'wrapper';
  if (name === 'trap') return 'nested';
  if (owner.role === 'assigned') return /^\s*(?:sudo\s+)?(?:\S*\/)?cray\s/.test(content) ? 'dynamic' : 'prose';
  if (isPrinter(name) || isPrinterFunction(name, script, excerpt.text)) return 'prose';
  if (name === undefined || !/["']/.test(owner.text)) return 'prose';
  return beginsCommand(content) || propose(content) !== null ? 'nested' : 'prose';
}

const begins = new RegExp(
  String.raw`(?:^|[;&|({\`]|\b(?:then|do|else|if|while)\s)\s*(?:sudo\s+(?:-\S+\s+)*|[A-Z_]+=\S*\s+|time\s+|!\s+)*(?:\S*\/)?${programPattern.source}`,
);

/** Does a text begin with the command, or have it where another command begins? */
export function beginsCommand(text: string): boolean {
  return begins.test(text);
}
