import type { Operation } from '../../src/api/operation.js';
import type { OperationId } from '../../src/api/registry.js';
import { commands } from '../../src/commands/index.js';
import type { Form } from '../../src/kinds/command.js';
import { local, type Parameter } from '../../src/kinds/parameter.js';
import type { Layout } from '../../src/output/layout.js';

/** The form of a command that sends an operation, with the words of the command. */
export interface SendingForm extends Form {
  readonly path: readonly string[];
  readonly operation: Operation;
  readonly layout: Layout;
}

/** All of them, in the order of the commands. */
export const sendingForms: readonly SendingForm[] = commands.flatMap(({ path, forms }) =>
  forms.flatMap((form) =>
    form.operation && form.layout ? [{ ...form, path, operation: form.operation, layout: form.layout }] : [],
  ),
);

/** The one that an operation is there for. */
export function findForm(id: OperationId): SendingForm {
  const found = sendingForms.find(({ operation }) => operation.id === id);
  if (!found) throw new Error(`No form sends ${id}`);
  return found;
}

type Build = (name: string, help: string, extra?: Partial<Parameter>) => Parameter;

const inQuery =
  (build: Build): Build =>
  (name, help, extra) => ({ ...build(name, help, extra), in: 'query' });

/** Made-up options of the query string: `query.text('status', …)` is `--status`. */
export const query = {
  text: inQuery(local.text),
  integer: inQuery(local.integer),
  boolean: inQuery(local.boolean),
  flag: inQuery(local.flag),
  count: inQuery(local.count),
  list: inQuery(local.list),
};
