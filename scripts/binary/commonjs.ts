import { transform } from 'esbuild';

/**
 * An ES module of the built program -> the same as a CommonJS module: Node starts that a good third faster, and esbuild
 * splits only ES modules. Exports are plain properties where esbuild would write functions that get them, which takes time
 * at the start, when each is defined twice, and in every loop that calls another module. What a package imports as a whole from
 * Node is an object that inherits from it, instead of a copy, property by property.
 */
export async function convertToCommonJs(code: string): Promise<{ code: string }> {
  const options = { platform: 'node', target: 'node24', format: 'cjs' } as const;
  const { code: converted } = await transform(code, { ...options, supported: { 'dynamic-import': false } });
  return transform(simplify(converted), { ...options, minify: true, treeShaking: true });
}

const exportTable =
  /var stdin_exports = \{\};\n__export\(stdin_exports, \{\n([^}]*)\}\);\nmodule\.exports = __toCommonJS\(stdin_exports\);\n/;
/** The names again, for ES modules that import this one: none does. */
const exportNames = /\/\/ Annotate the CommonJS export names[^]*$/;
const importOfChunk = /__toESM\((require\("\.\/[^"]+"\))\)/g;
const importOfWhole = /^var __toESM = [^]*?\n\)\);$/m;

function simplify(code: string): string {
  const [table = '', members = ''] = exportTable.exec(code) ?? [];
  const body = code
    .replace(table, '')
    .replace(exportNames, '')
    .replace(importOfChunk, '$1')
    .replace(importOfWhole, 'var __toESM = (mod) => ({ __proto__: mod, default: mod });');
  const exported = [...members.matchAll(/^ *(.+): \(\) => (.+?),?$/gm)].map(([, name = '', local = '']) => {
    const key = name.startsWith('"') ? name : `"${name}"`;
    return isFixed(local, body)
      ? `exports[${key}] = ${local};`
      : `Object.defineProperty(exports, ${key}, { get: () => ${local}, enumerable: true });`;
  });
  return [body, ...exported].join('\n');
}

/** Whether a name of a module has one value from its end on: it is declared with it, and nothing else is assigned. In doubt not. */
function isFixed(name: string, code: string): boolean {
  const text = `(?<![\\w$.])${name.replaceAll('$', '\\$')}(?![\\w$])`;
  const count = (pattern: string): number => code.match(new RegExp(pattern, 'gm'))?.length ?? 0;
  const functions = count(`^(?:(?:async )?function\\*?|class) ${text}`);
  const variables = count(`^var ${text} = `);
  const assignments =
    count(`${text} (?:[-+*/%&|^?]|<<|>>){0,3}=(?![=>])`) +
    count(`${text}(?:\\+\\+|--)|(?:\\+\\+|--)${text}`) +
    count(`^ *(?:\\(\\{|\\[).*${text}.* = `);
  return functions + variables === 1 && assignments === variables;
}
