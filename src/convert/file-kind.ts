import { programPattern, restPattern } from './words/mention.js';

/** How a file is read; `ansible` is `yaml`. */
export type FileKind = 'shell' | 'markdown' | 'yaml' | 'ansible' | 'makefile' | 'python' | 'toml' | 'text';

const byName: readonly (readonly [RegExp, FileKind])[] = [
  [/\.(?:sh|bash|ksh|zsh|bashrc|profile)$|^\.(?:bash\w*|profile|zshrc)$/i, 'shell'],
  [/\.(?:md|markdown|mdx)$/i, 'markdown'],
  [/\.(?:ya?ml)$/i, 'yaml'],
  [/^(?:GNU)?makefile$|\.(?:mk|make)$/i, 'makefile'],
  [/\.(?:py|pyw)$/i, 'python'],
  [/\.toml$/i, 'toml'],
];

const byInterpreter: readonly (readonly [RegExp, FileKind])[] = [
  [/\b(?:ba|da|k|z)?sh\b/, 'shell'],
  [/\bpython[\d.]*\b/, 'python'],
  [/\bmake\b/, 'makefile'],
];

/** How a file is read: by its name, then by its first line, then as was asked; else as text, which is never changed. */
export function chooseKind(name: string, text: string, asked: FileKind | undefined): FileKind {
  const base = name.replace(/^.*[\\/]/, '').replace(/\.(?:j2|jinja2?|tmpl|tpl|erb|in)$/i, '');
  const named = byName.find(([pattern]) => pattern.test(base))?.[1];
  if (named !== undefined) return named;
  const [, interpreter] = /^#!\s*(.*)/.exec(text) ?? [];
  const found =
    interpreter === undefined ? undefined : byInterpreter.find(([pattern]) => pattern.test(interpreter))?.[1];
  return found ?? asked ?? 'text';
}

/** Without any of these a file has nothing to do with v1, whatever else it contains. */
const worthReading =
  /\bcray\b["'\s,\\}>]{1,40}bos\b|\bcray\b["'\]]?\s*(?:,|\n\s*-)\s*["']?bos\b|bos\/v1\b|["']bos["']|CRAY_BOS_|\bbos\.(?:v1|session|sessiontemplate)\b|\bboa\b|\b(?:templateUuid|jobId|boa_job_name)\b|\$[{(]?CRAY\w*[)}]?["']?\s+bos\b/;

/** Is there anything in the text that this could be about? */
export function isWorthReading(text: string): boolean {
  return worthReading.test(text) || programPattern.test(text) || restPattern.test(text);
}
