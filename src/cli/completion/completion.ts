/** A word that can stand at the cursor, and what it means. */
export interface Candidate {
  readonly word: string;
  readonly help?: string;
}

/** What a shell is told. */
export interface Completion {
  readonly candidates: readonly Candidate[];
  /** The shell completes names of files itself. */
  readonly files?: boolean;
  /** More may follow in the same word, so that no space is put behind it. */
  readonly nospace?: boolean;
}

/** Nothing can stand there. */
export const nothing: Completion = { candidates: [] };

/** Those that begin as typed. */
export function startingWith(current: string, candidates: readonly Candidate[]): Completion {
  return { candidates: candidates.filter(({ word }) => word.startsWith(current)) };
}

/** One line for each candidate, `word<TAB>help`, then what the shell is to do, as `:files` or `:nospace`. */
export function formatCompletion({ candidates, files, nospace }: Completion): string {
  const lines = [
    ...candidates.map(({ word, help }) => (help ? `${word}\t${help}` : word)),
    ...(files ? [':files'] : []),
    ...(nospace ? [':nospace'] : []),
  ];
  return lines.map((line) => `${line}\n`).join('');
}
