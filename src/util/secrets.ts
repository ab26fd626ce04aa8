import { listForms, shortestSecret } from './secret-forms.js';

/** Written instead of a secret. */
export const redacted = '[redacted]';

/** What this invocation knows and may not tell: it grows as tokens are read and passwords typed. */
export interface Secrets {
  /** From now on this value is hidden. What is shorter than 6 characters is not: it would hide words by chance. */
  add(value: string | undefined): void;
  /**
   * A text without the secrets, however they are written there (see secret-forms.ts); of a long one that was cut off what is
   * left of it, when that is its first half or more. Those shorter than `shortest` characters stay.
   */
  hide(text: string, shortest?: number): string;
}

interface Form {
  readonly text: string;
  /** Length of the secret itself. */
  readonly length: number;
  /** What it is looked for by. */
  readonly start: string;
}

/** From this length on a secret is known by its first half: that of a shorter one can be a word. */
const longSecret = 24;

/** None is known yet. */
export function createSecrets(): Secrets {
  const known = new Set<string>();
  let forms: readonly Form[] = [];
  let listed = 0;
  return {
    add(value) {
      if (value !== undefined && value.trim().length >= shortestSecret) known.add(value.trim());
    },
    hide(text, shortest = shortestSecret) {
      // Most commands say nothing that this could be in: the forms are made when they are needed.
      if (listed < known.size) forms = [...known].flatMap(describeForms).sort((a, b) => b.text.length - a.text.length);
      listed = known.size;
      return forms
        .filter(({ length }) => length >= shortest)
        .reduce((shown, form) => (shown.includes(form.start) ? hideForm(shown, form) : shown), text);
    },
  };
}

function describeForms(secret: string): Form[] {
  return listForms(secret).map((text) => ({
    text,
    length: secret.length,
    start: secret.length < longSecret ? text : text.slice(0, Math.ceil(text.length / 2)),
  }));
}

function hideForm(text: string, { text: secret, start }: Form): string {
  const [first = '', ...rest] = text.split(start);
  const left = secret.slice(start.length);
  return rest.reduce((shown, part) => shown + redacted + part.slice(countCommon(part, left)), first);
}

/** How many characters two texts have in common from their beginning on. */
function countCommon(one: string, other: string): number {
  let count = 0;
  while (count < other.length && one[count] === other[count]) count += 1;
  return count;
}
