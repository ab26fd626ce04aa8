import { readText, readTexts, type Input } from '../../../api/input.js';
import { UsageError } from '../../../errors/input.js';
import { ServerError } from '../../../errors/service.js';
import type { Client } from '../../../http/client.js';
import type { RequestPlan } from '../../../http/plan.js';
import { buildRequest } from '../../../http/request.js';
import type { CommandContext, Planner } from '../../../kinds/command.js';
import { operationOf, planOne, planRequest, printResponse } from '../../../kinds/request.js';
import { writeNote } from '../../../kinds/write-note.js';
import { findImages, readImageRecord } from '../../../service/catalogue.js';
import { findTemplate } from '../../../service/templates.js';
import { readImageId } from '../../../templates/lint/facts.js';
import { findNewFaults } from '../../../templates/lint/new-faults.js';
import { parseAssignment, type Assignment } from '../../../templates/set/assignment.js';
import { changeFields } from '../../../templates/set/change-fields.js';
import { makePatch } from '../../../templates/set/patch.js';
import { parseJson } from '../../../util/json/parse.js';
import { isObject, type JsonObject } from '../../../util/json/value.js';

/** Options that are about boot sets. */
const setOptions = ['image', 'kernel_parameters', 'arch'] as const;

/**
 * `sessiontemplates update`: one request. Fields of boot sets are sent with what the service wants beside them, for which the template is
 * read first. Throws UsageError, and what the client throws.
 */
export const planUpdate: Planner = async (form, context) => {
  const { input } = context;
  const given = setOptions.filter((name) => readText(input, name) !== undefined);
  if (given.length === 0) {
    if (!input.has('boot_set')) return planOne(form, context);
    throw new UsageError('--boot-set is given, but no change for it.', {
      hint: 'Give --image, --kernel-parameters or --arch.',
    });
  }
  if (input.has('file'))
    throw new UsageError('--file is the whole change: it cannot be combined with options of boot sets.');
  const client = await context.connect();
  try {
    const patch = await makeSetPatch(client, input, context);
    const body = mergeBodies(planRequest(form, input), patch);
    const name = readText(input, 'session_template_id') ?? '';
    const check = `bos v2 sessiontemplates describe ${name}`;
    const request = buildRequest(operationOf(form), input, { bodyRule: () => body, check });
    if (body.size === 0) {
      await writeNote(context, `${name} already has these values: nothing is sent.`);
      return { requests: [], run: () => Promise.resolve() };
    }
    return { requests: [request], run: async (sender) => printResponse(form, await sender.send(request), context) };
  } finally {
    await client.close();
  }
};

/** What the other options say, and the boot sets. */
function mergeBodies({ body }: RequestPlan, patch: JsonObject): JsonObject {
  const options = body && parseJson(body.text);
  return new Map([...(isObject(options) ? options : []), ...patch]);
}

async function makeSetPatch(client: Client, input: Input, context: CommandContext): Promise<JsonObject> {
  const name = readText(input, 'session_template_id') ?? '';
  const record = await findTemplate(client, name);
  if (!record) {
    throw new ServerError(404, `There is no session template ${name}.`, {
      hint: 'bos v2 sessiontemplates list shows the names.',
    });
  }
  const assignments = await listAssignments(client, input, context);
  const wanted = changeFields(name, record, assignments);
  for (const warning of findNewFaults(record, wanted).warnings) await context.warn(warning);
  const patch = makePatch(record, wanted);
  if (patch) return patch;
  throw new Error(`Nothing can be removed from ${name} by options`);
}

async function listAssignments(client: Client, input: Input, context: CommandContext): Promise<Assignment[]> {
  const sets = readTexts(input, 'boot_set');
  const fields = [
    ...(await readImage(client, readText(input, 'image'), context)),
    ...readKernelParameters(readText(input, 'kernel_parameters')),
    ...(readText(input, 'arch') === undefined ? [] : [`arch=${readText(input, 'arch') ?? ''}`]),
  ];
  const all = (sets.length > 0 ? sets : ['*']).flatMap((set) => fields.map((field) => `boot_sets.${set}.${field}`));
  return all.flatMap((text) => parseAssignment(text) ?? []);
}

/** `+=TEXT` goes behind what is there. */
function readKernelParameters(text: string | undefined): string[] {
  if (text === undefined) return [];
  return [text.startsWith('+=') ? `kernel_parameters${text}` : `kernel_parameters=${text}`];
}

/** The path of an image that was typed by its id or its path, and its ETag as IMS knows it. */
async function readImage(client: Client, typed: string | undefined, context: CommandContext): Promise<string[]> {
  if (typed === undefined) return [];
  const path = typed.includes('/') ? typed : `s3://boot-images/${typed}/manifest.json`;
  const id = readImageId(path);
  if (id === undefined && !typed.includes('/')) {
    throw new UsageError(`Invalid value for '--image': ${typed} is neither the id of an image nor a path.`, {
      hint: 'An id is a UUID; a path is like s3://boot-images/ID/manifest.json.',
    });
  }
  const found = id === undefined ? undefined : await findImages(client, [id]);
  const record = found && !('unavailable' in found) && id !== undefined ? found.get(id) : undefined;
  if (found && !('unavailable' in found) && !record) await context.warn(`IMS has no image ${id ?? typed}.`);
  const etag = record ? readImageRecord(record).etag : '';
  if (etag === '')
    await context.warn('the ETag of the image is not known: an existing one in the boot set stays as it is.');
  return [`path=${path}`, ...(etag === '' ? [] : [`etag=${etag}`])];
}
