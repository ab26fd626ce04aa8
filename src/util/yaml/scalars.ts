import { isAlias, isMap, isScalar, isSeq, parseAllDocuments } from 'yaml';

/** A text in a YAML file, and where it stands. */
export interface YamlText {
  /** What leads to it: the keys of objects, and the places in lists. */
  readonly path: readonly (string | number)[];
  readonly value: string;
  readonly style: 'plain' | 'single' | 'double' | 'literal' | 'folded';
  /** From its first character, quotes and the header of a block included, to behind its last. */
  readonly start: number;
  readonly end: number;
}

/** A list of texts alone, with the place of each. */
export interface YamlList {
  readonly path: readonly (string | number)[];
  readonly items: readonly YamlText[];
  readonly flow: boolean;
}

/** The texts of a YAML file, and the lists of texts. */
interface YamlTexts {
  readonly texts: readonly YamlText[];
  readonly lists: readonly YamlList[];
  /** What is wrong with the file, first of all. */
  readonly fault: { readonly message: string; readonly at: number } | undefined;
}

const styles: Readonly<Record<string, YamlText['style']>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

/** Reads the texts of all documents of a file. Keys that stand twice, anchors and aliases are let be. Never throws. */
export function listYamlTexts(source: string): YamlTexts {
  const texts: YamlText[] = [];
  const lists: YamlList[] = [];
  let fault: YamlTexts['fault'];
  for (const [index, document] of parseAllDocuments(source, { uniqueKeys: false, logLevel: 'silent' }).entries()) {
    const [error] = document.errors;
    if (error)
      fault ??= { message: (error.message.split('\n')[0] ?? '').replace(/ at line \d+.*$/, ''), at: error.pos[0] };
    visit(document.contents, [index]);
  }
  return { texts, lists, fault };

  function visit(node: unknown, path: readonly (string | number)[]): YamlText | undefined {
    if (isAlias(node)) return undefined;
    if (isScalar(node)) return visitScalar(node, path);
    if (isSeq(node)) {
      const items = node.items.map((item, index) => visit(item, [...path, index]));
      const known = items.filter((item) => item !== undefined);
      if (known.length === items.length) lists.push({ path, items: known, flow: node.flow === true });
    }
    if (!isMap(node)) return undefined;
    const own = node.items.map(({ key }) => (isScalar(key) ? String(key.value) : '?'));
    for (const [index, { value }] of node.items.entries()) visit(value, [...path, own[index] ?? '?']);
    return undefined;
  }

  function visitScalar(
    node: { value: unknown; type?: string; range?: readonly number[] | null },
    path: readonly (string | number)[],
  ): YamlText | undefined {
    const [start, end] = node.range ?? [];
    const style = styles[node.type ?? ''];
    if (start === undefined || end === undefined || style === undefined) return undefined;
    const value = typeof node.value === 'string' ? node.value : source.slice(start, end);
    const text: YamlText = { path, value, style, start, end };
    if (typeof node.value === 'string') texts.push(text);
    return text;
  }
}
