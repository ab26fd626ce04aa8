import { z } from 'zod';

/** How long names may be. */
const nameLength = 127;

/** Name of a session, session template or boot set. */
const namePattern = /^[a-zA-Z0-9](?:[-._a-zA-Z0-9]{0,125}[a-zA-Z0-9])?$/;

export const name = () => z.string().min(1).max(nameLength).regex(namePattern);

/** Text that may not be empty. */
export const text = (maximumLength: number) => z.string().min(1).max(maximumLength);

/** One of some words, in any mixture of capital and small letters. */
export const anyCase = (...words: string[]) => z.string().regex(new RegExp(`^(${words.map(foldCase).join('|')})$`));

/** A whole number from 0, or from `minimum`. */
export const count = (maximum: number, minimum = 0) => z.int().min(minimum).max(maximum);

/** Marks what a server adds of its own and refuses to take. */
export const readOnly = <Schema extends z.ZodType>(schema: Schema): Schema => schema.meta({ readOnly: true });

/**
 * Marks what a server takes as given when it is left out. Not zod's own default, since checking a body must not
 * change it.
 */
export const withDefault = <Schema extends z.ZodType>(schema: Schema, value: string | number | boolean): Schema =>
  schema.meta({ default: value });

/** An object with so many members. */
export const withSize = <Schema extends z.ZodType>(schema: Schema, minimum: number, maximum = Infinity): Schema =>
  schema
    .refine((value) => hasSize(value, minimum, maximum), {
      error: maximum === Infinity ? `at least ${minimum} members` : `${minimum} to ${maximum} members`,
    })
    .meta({ minProperties: minimum, ...(maximum !== Infinity && { maxProperties: maximum }) });

const link = z.strictObject({ href: z.string().optional(), rel: z.string().optional() });
export const links = z.array(link);

export const sessionTemplateName = name();
export const templateDescription = text(1023);
export const componentId = text(nameLength);
export const configurationName = z.string().max(nameLength);
export const kernelParameters = z.string().max(4096);
export const enableCfs = withDefault(z.boolean(), true);
export const tenantName = readOnly(z.string().max(nameLength).nullable());
export const emptyString = z.enum(['']);

/** `0` or a number and a unit: minutes, hours, days, weeks. */
export const age = z
  .string()
  .regex(/^(0|0[mMhHdDwW]|[1-9][0-9]*[mMhHdDwW])$/)
  .min(1)
  .max(8);

function hasSize(value: unknown, minimum: number, maximum: number): boolean {
  const size = Object.keys(value as object).length;
  return size >= minimum && size <= maximum;
}

function foldCase(word: string): string {
  return word.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
}
