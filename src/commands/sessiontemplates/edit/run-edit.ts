import { v2SessionTemplates } from '../../../api/v2/sessiontemplates.js';
import { readText } from '../../../api/input.js';
import { BosError } from '../../../errors/bos-error.js';
import { FileError, UsageError } from '../../../errors/input.js';
import { PartlyDoneError } from '../../../errors/outcome.js';
import { ServerError } from '../../../errors/service.js';
import type { Client } from '../../../http/client.js';
import type { CommandContext, Plan } from '../../../kinds/command.js';
import { findSystem } from '../../../kinds/system.js';
import { writeNote, writeReceipt } from '../../../kinds/write-note.js';
import { findTemplate, putTemplate } from '../../../service/templates.js';
import { checkTemplate } from '../../../templates/check.js';
import { parseSources } from '../../../templates/files/sources.js';
import { compareTemplates } from '../../../templates/compare/changes.js';
import { addRemarks, formatForEditor, removeRemarks, type EditForm } from '../../../templates/edit/edited-text.js';
import { showControls } from '../../../util/controls.js';
import type { JsonObject } from '../../../util/json/value.js';
import { printChange, settleConflict } from './conflict.js';
import { makeTextFile, type TextFile } from './text-file.js';

/**
 * `sessiontemplates edit`. Its run throws UsageError without a terminal, FileError when the editor fails, and the last refusal when somebody
 * gives up: then the text is kept, and the error says where.
 */
export function planEdit(context: CommandContext): Plan {
  const { io, input } = context;
  if (io.stdin.isTTY !== true || !io.stdout.isTTY) {
    throw new UsageError('An editor needs a terminal.', {
      hint: 'In a script use bos v2 sessiontemplates set, or export and apply.',
    });
  }
  const name = readText(input, 'name') ?? '';
  return {
    async run() {
      const client = await context.connect();
      try {
        const record = await findTemplate(client, name);
        if (!record) {
          throw new ServerError(404, `There is no session template ${name}.`, {
            hint: 'bos v2 sessiontemplates list shows the names.',
          });
        }
        const form = (readText(input, 'as') ?? 'yaml') as EditForm;
        const file = await makeTextFile(`${name}.${form}`, io);
        await editTemplate({ client, context, name, file, form }, record);
        await file.remove();
      } finally {
        await client.close();
      }
    },
  };
}

interface Editing {
  readonly client: Client;
  readonly context: CommandContext;
  readonly name: string;
  readonly file: TextFile;
  readonly form: EditForm;
}

/** Opens the editor until what was typed is stored, or somebody gives up. */
async function editTemplate(editing: Editing, record: JsonObject): Promise<void> {
  const { context, file, form, name } = editing;
  const { baseUrl, tenant } = await findSystem(context);
  const owner = tenant === undefined ? '' : `, tenant ${tenant}`;
  const about = [
    `Session template ${name} on ${baseUrl}${owner}.`,
    'It is stored when you leave the editor. An empty file changes nothing.',
  ];
  const original = formatForEditor(record, form);
  let typed = original;
  let refusal: BosError | undefined;
  for (;;) {
    const remarks = refusal ? [refusal.message, ...(refusal.hint?.split('\n') ?? []), ''] : [];
    const text = await file.edit(addRemarks(typed, [...remarks, ...about]));
    const found = text === undefined ? '' : removeRemarks(text);
    if (found.trim() === '' || found === original) return writeNote(context, 'not changed');
    if (refusal && found === typed) throw keepText(refusal, file);
    typed = found;
    try {
      const template = await readTyped(typed, { name, file: `${name}.${form}`, tenant });
      if (compareTemplates(record, template).length === 0) {
        await writeNote(context, 'not changed');
        return;
      }
      await store(editing, record, template);
      return;
    } catch (error) {
      if (!isRefusal(error)) throw error instanceof BosError ? keepText(error, file) : error;
      refusal = error;
      const lines = [error.message, ...(error.hint === undefined ? [] : [error.hint])];
      await context.io.stderr.write(`${showControls(lines.join('\n'))}\n`);
    }
  }
}

async function store({ client, context, name }: Editing, record: JsonObject, template: JsonObject): Promise<void> {
  const now = await findTemplate(client, name);
  if (now === undefined || compareTemplates(record, now).length > 0) {
    await settleConflict({ name, before: record, now, typed: template }, context);
  }
  await printChange(now ?? record, template, { from: `server ${name}`, to: 'edited' }, context.io.stdout, context);
  await putTemplate(client, name, template);
  await writeReceipt(context, `changed session template ${name}`);
}

/** The template in what was typed. Throws FileError for what is none, and for what the service would not take. */
async function readTyped(
  text: string,
  { name, file, tenant }: { readonly name: string; readonly file: string; readonly tenant: string | undefined },
): Promise<JsonObject> {
  const [source, second] = await parseSources(text, file);
  if (!source || second) throw new FileError(`${file} contains several documents: a session template is one.`);
  const use = { operation: v2SessionTemplates.create, name, tenant };
  return (await checkTemplate(file, source.document, use)).template;
}

/** Is it about what was typed, so that typing something else helps? */
function isRefusal(error: unknown): error is BosError {
  return error instanceof FileError || (error instanceof ServerError && error.status === 400);
}

/** The same error, which also says where the text is. */
function keepText(error: BosError, { path }: TextFile): BosError {
  const hint = [...(error.hint === undefined ? [] : [error.hint]), `Your text is kept in ${path}`].join('\n');
  return new PartlyDoneError(error, error.message, hint);
}
