/** The kinds of xnames down to a node, from the outside in. */
export type XnameKind = 'cabinet' | 'chassis' | 'slot' | 'board' | 'node';

/** A valid xname in its normal form: small letters, no leading zeros. */
interface Xname {
  readonly kind: XnameKind;
  readonly name: string;
}

/** Why a text is not an xname, as the end of a sentence, and the xname that may have been meant. */
interface XnameFault {
  readonly reason: string;
  readonly meant?: string;
}

interface Part {
  readonly kind: XnameKind;
  readonly letter: string;
  readonly shape: RegExp;
  readonly most?: number;
}

/** Source: HPE's component naming, as the hardware inventory checks it: `x[0-9999]c[0-7]s#b#n#`. */
const parts: readonly Part[] = [
  { kind: 'cabinet', letter: 'x', shape: /^x([0-9]*)/, most: 9999 },
  { kind: 'chassis', letter: 'c', shape: /^c([0-9]*)/, most: 7 },
  { kind: 'slot', letter: 's', shape: /^s([0-9]*)/ },
  { kind: 'board', letter: 'b', shape: /^b([0-9]*)/ },
  { kind: 'node', letter: 'n', shape: /^n([0-9]*)/ },
];

/** `x<cabinet>c<chassis>s<slot>b<board>n<node>` */
export const xnameShape = parts.map(({ letter, kind }) => `${letter}<${kind}>`).join('');

/** Reads the xname of a node, or of what contains nodes: `x3000`, `x3000c0`, `x3000c0s19`, `x3000c0s19b1`. */
export function readXname(text: string): Xname | XnameFault {
  const found = follow(text.toLowerCase());
  if (!('reason' in found)) return found;
  const meant = findMeant(text.toLowerCase(), found);
  return { reason: found.reason, ...(meant !== undefined && { meant }) };
}

/** Is it the xname of a node, by its form? */
export function isNodeXname(name: string): boolean {
  return /^x[0-9]+c[0-9]+s[0-9]+b[0-9]+n[0-9]+$/.test(name);
}

/** The xnames of everything that contains a node: `x1c0s2b0n1` -> `x1c0s2b0`, `x1c0s2`, `x1c0`, `x1`. */
export function listEnclosing(node: string): string[] {
  const enclosing: string[] = [];
  for (let name = node.replace(last, ''); name !== ''; name = name.replace(last, '')) {
    if (enclosing.at(-1) === name) return [];
    enclosing.push(name);
  }
  return enclosing;
}

const last = /[a-z][0-9]+$/;

/** A fault, and how far the text was right. */
interface Stop extends XnameFault {
  readonly right: string;
  readonly rest: string;
  readonly part?: Part;
}

function follow(text: string): Xname | Stop {
  let [right, rest] = ['', text];
  let inside: XnameKind | undefined;
  for (const part of parts) {
    if (rest === '' && inside) return { kind: inside, name: right };
    const [whole = '', digits] = part.shape.exec(rest) ?? [];
    const stop = { right, rest, part };
    if (digits === undefined) return { ...stop, reason: explainLetter(right, rest, part) };
    if (digits === '') return { ...stop, reason: `the number of the ${part.kind} is missing after ${right}${whole}` };
    const number = digits.replace(/^0+(?=.)/, '');
    if (part.most !== undefined && Number(number) > part.most) {
      return { ...stop, reason: `the ${part.kind} is ${number}, and the highest is ${part.most}` };
    }
    inside = part.kind;
    right += part.letter + number;
    rest = rest.slice(whole.length);
  }
  return rest === ''
    ? { kind: 'node', name: right }
    : { right, rest, reason: `nothing can follow the node, but "${rest}" does` };
}

function explainLetter(right: string, rest: string, { letter, kind }: Part): string {
  const wanted = `${letter}<${kind}>`;
  return right === '' ? `it does not begin with ${wanted}` : `after ${right} comes "${rest}" instead of ${wanted}`;
}

/** The first fix of the text that gives a node. */
function findMeant(text: string, { right, rest, part }: Stop): string | undefined {
  const blank = part && `<${part.kind}>`;
  const candidates = [
    text.replaceAll('o', '0').replaceAll(/[li]/g, '1'),
    text.replaceAll(/[^a-z0-9]/g, ''),
    `x${text}`,
    ...(part && blank
      ? [right + rest.slice(1), `${right}${part.letter}${blank}${rest.replace(part.letter, '')}`]
      : [right]),
  ];
  return candidates.find((candidate) => {
    const read = follow(blank ? candidate.replace(blank, '0') : candidate);
    return !('reason' in read) && read.kind === 'node';
  });
}
