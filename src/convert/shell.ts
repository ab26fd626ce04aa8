import { forEachChild, parse, type ParsedScript, type SyntaxNode } from 'unbash';
import { maskCharacter, type Word as ShellWord } from './words/word.js';
import type { ShellCommand, ShellPipeline, ShellRedirect, ShellScript, ShellZone, Destination } from './shell-model.js';
import { redirect } from './shell-model.js';

type NodeOf<Type extends SyntaxNode['type']> = Extract<SyntaxNode, { type: Type }>;

/** Around a node: where output goes, and what changes together. */
interface Place {
  readonly sink: Destination;
  readonly condition: boolean;
  readonly group: number | undefined;
  readonly depth: number;
}

/** Deeper than any script that a person wrote. */
const mostDepth = 400;
const start: Place = { sink: { to: 'shown' }, condition: false, group: undefined, depth: 0 };
const kept = (place: Place, more: Omit<Destination, 'to'> = {}): Place => ({
  ...place,
  condition: false,
  sink: { to: 'kept', ...more },
});

/**
 * Reads a shell script. `text` may contain masks; `source`, of the same length, is what stands in the file. Never throws: what
 * the parser cannot read is the script's `fault`. `sink` is where the output of the whole goes.
 */
export function readShell(text: string, source: string = text, sink: Destination = start.sink): ShellScript {
  const pipelines: ShellPipeline[] = [];
  const zones: ShellZone[] = [];
  const functions = new Map<string, { start: number; end: number }>();
  const unmapped: { start: number; end: number }[] = [];
  let fault: ShellScript['fault'];
  let groups = 0;
  try {
    const script = parse(text);
    noteErrors(script);
    visitChildren(script, { ...start, sink });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    fault ??= { message: 'nested too deeply', at: 0 };
  }
  return { pipelines, zones, functions, unmapped, fault };

  function noteErrors({ errors }: ParsedScript): void {
    const [first] = errors ?? [];
    if (first) fault ??= { message: first.message, at: first.pos };
  }

  function visitChildren(node: SyntaxNode, place: Place): void {
    if (place.depth > mostDepth) {
      fault ??= { message: 'nested too deeply', at: node.pos };
      return;
    }
    forEachChild(node, (child) => {
      visit(child, { ...place, depth: place.depth + 1 });
    });
  }

  function visit(node: SyntaxNode, place: Place): void {
    switch (node.type) {
      case 'Pipeline':
        addPipeline(node, node.commands, {
          ...place,
          condition: place.condition || node.prefixes.some(({ type }) => type === 'Negation'),
        });
        return;
      case 'Command':
        addPipeline(node, [node], place);
        return;
      case 'AndOr':
        for (const [index, child] of node.commands.entries()) {
          visit(child, index < node.commands.length - 1 ? { ...place, condition: true } : place);
        }
        return;
      case 'Redirected':
        visit(node.command, { ...place, sink: redirect(node.redirects.map(toRedirect), place.sink) });
        for (const child of node.redirects) visit(child, place);
        return;
      case 'If':
      case 'Elif':
      case 'While':
        visit(node.clause, { ...place, condition: true });
        if (node.type === 'While') visit(node.body, { ...place, condition: false });
        else visit(node.then, { ...place, condition: false });
        if (node.type !== 'If') return;
        for (const child of node.elif) visit(child, place);
        if (node.else) visit(node.else, { ...place, condition: false });
        return;
      case 'Function':
        functions.set(node.name.value, { start: node.body.pos, end: node.body.end });
        visit(node.body, kept(place));
        return;
      case 'Coproc':
        visitChildren(node, kept(place));
        return;
      case 'CommandExpansion':
      case 'ProcessSubstitution':
      case 'ArithmeticCommandExpansion':
        visitSubstitution(node, place);
        return;
      case 'Assignment':
        visitChildren(node, kept(place, { variable: node.name }));
        return;
      case 'Word':
        if (text.slice(node.pos, node.end).includes('\n')) zones.push({ start: node.pos, end: node.end, kind: 'word' });
        visitChildren(node, place);
        return;
      case 'HereDocBody':
        zones.push({ start: node.pos, end: node.end, kind: 'here-document' });
        visitChildren(node, kept(place));
        return;
      default:
        visitChildren(node, place);
    }
  }

  function visitSubstitution(
    node: NodeOf<'CommandExpansion' | 'ProcessSubstitution' | 'ArithmeticCommandExpansion'>,
    place: Place,
  ): void {
    if (!node.script) return;
    if (node.script.source !== undefined) {
      unmapped.push({ start: node.pos, end: node.end });
      return;
    }
    noteErrors(node.script);
    visitChildren(node.script, place.sink.variable === undefined ? kept(place) : { ...place, condition: false });
  }

  /** Whatever stands within a pipeline, also in its words, changes with it. */
  function addPipeline(node: SyntaxNode, members: readonly SyntaxNode[], place: Place): void {
    const group = place.group ?? (groups += 1);
    const commands = members.map((member) => (member.type === 'Command' ? member : undefined));
    const stages = commands.map((command) => command && toCommand(command));
    const own = { start: node.pos, end: node.end, group, condition: place.condition };
    pipelines.push({ ...own, stages, sink: place.sink });
    for (const [index, member] of members.entries()) {
      const last = index === members.length - 1;
      const within: Place = { ...place, group, condition: place.condition && last, depth: place.depth + 1 };
      if (member.type === 'Command') visitCommand(member, kept(within), within);
      else visit(member, last ? within : kept(within, { piped: true }));
    }
  }

  function visitCommand(command: NodeOf<'Command'>, inWords: Place, place: Place): void {
    forEachChild(command, (child) => {
      visit(child, inWords);
      if (child.type !== 'Assignment' || child.value.type !== 'ArrayValue') return;
      const words = child.value.elements.map(toWord);
      const array: ShellCommand = {
        kind: 'array', start: child.pos, end: child.end, words, assignments: [], redirects: [] }; // prettier-ignore
      const group = place.group ?? 0;
      pipelines.push({ start: child.pos, end: child.end, group, stages: [array], sink: place.sink, condition: false });
    });
  }

  function toCommand(command: NodeOf<'Command'>): ShellCommand {
    const assigned = command.prefix.filter((entry) => entry.type === 'Assignment');
    const plain = command.suffix.filter((entry) => entry.type === 'Word' || entry.type === 'Assignment');
    return {
      kind: 'command',
      start: command.pos,
      end: command.end,
      words: [...(command.name ? [command.name] : []), ...plain].map(toWord),
      assignments: assigned.map(({ name, value }) => ({
        name,
        value: value.type === 'Word' ? toWord(value) : undefined,
      })),
      redirects: command.redirects.map(toRedirect),
    };
  }

  function toRedirect(node: NodeOf<'Redirect' | 'HereString' | 'HereDoc'>): ShellRedirect {
    const fd = node.descriptor?.type === 'FileDescriptor' ? node.descriptor.value : undefined;
    const target = node.type !== 'HereDoc' && node.target ? toWord(node.target) : undefined;
    return { fd, operator: node.operator, target };
  }

  function toWord(node: NodeOf<'Word' | 'Assignment'>): ShellWord {
    const word: SyntaxNode = node;
    const plain = node.type === 'Word' && node.parts === undefined;
    const known = (plain || isKnown(word)) && !node.text.includes(maskCharacter);
    const literal = node.type === 'Word' ? node.value : node.text;
    const shown = source.slice(node.pos, node.end);
    return {
      start: node.pos,
      end: node.end,
      text: shown,
      value: known ? literal : undefined,
      several: !known && (!/^(["']).*\1$/s.test(shown) || /^"\$(?:@|\{[^}]*\[@\][^}]*\}|\{@[^}]*\})"$/.test(shown)),
    };
  }
}

/** Is the value of the word the same whenever the script runs? */
function isKnown(node: SyntaxNode): boolean {
  if (/Expansion|Substitution/.test(node.type)) return false;
  let known = true;
  forEachChild(node, (child) => {
    known &&= isKnown(child);
  });
  return known;
}
