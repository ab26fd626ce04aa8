import type { Input } from '../api/input.js';
import { UsageError } from '../errors/input.js';
import { buildBody } from '../http/body.js';
import { requireAll } from '../service/require-all.js';
import { isObject, type JsonValue } from '../util/json/value.js';
import type { CommandContext, Form, Plan } from './command.js';
import type { Parameter } from './parameter.js';
import { operationOf, planOne, rulesOf } from './request.js';

/** What a command for one name comes to where several are typed. */
export interface Several {
  /** The form that takes them all in one parameter. */
  readonly form: Form;
  readonly names: string;
  /** The parameter for what the body has of each, where they are changed. */
  readonly change?: string;
}

/** The plan for one name, or for several: a list with these names, or a change of them all. */
export async function planNames(
  form: Form,
  context: CommandContext,
  { form: other, names, change }: Several,
): Promise<Plan> {
  const text = context.input.get(form.parameters.find(isName)?.name ?? '');
  if (context.face === 'cray' || typeof text !== 'string' || !text.includes(',')) return planOne(form, context);
  const input = new Map<string, JsonValue>([[names, text]]);
  const said = context.input.get('yes');
  if (said !== undefined) input.set('yes', said);
  if (change !== undefined) input.set(change, readChange(form, context.input));
  const plan = await other.plan(other, { ...context, input });
  if (change !== undefined || plan.requests === undefined) return plan;
  return {
    ...plan,
    async run(client) {
      await requireAll(text.split(','), client, (collecting) => plan.run(collecting));
    },
  };
}

function isName({ in: place, holds }: Parameter): boolean {
  return place === 'path' && holds === 'nodes';
}

function readChange(form: Form, input: Input): JsonValue {
  if (input.has('id')) throw new UsageError('--id names one component, and several are to be changed.');
  const change = buildBody(operationOf(form), input, rulesOf(form).bodyRule);
  if (isObject(change ?? null)) return change as JsonValue;
  throw new UsageError('No change is given.', { hint: 'Give an option such as --enabled true.' });
}
