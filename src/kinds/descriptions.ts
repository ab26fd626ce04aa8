import { AnswerError, ServerError } from '../errors/service.js';
import type { Client } from '../http/client.js';
import { holdResponse, type HttpResponse } from '../http/response.js';
import { parseBody } from '../output/response-body.js';
import type { JsonValue } from '../util/json/value.js';
import { writeJson } from '../util/json/write.js';
import type { CommandContext, Form, RequestsPlan } from './command.js';
import { planListed, type ListOptions } from './list.js';
import { layoutOf, planRequest } from './request.js';
import { inputFor, type SeveralNames } from './several-names.js';

/**
 * The plan to show what several names stand for, as one list: a request for each. When some are not found, the others are shown
 * and ServerError 404 is thrown; any other failure is thrown before anything is printed.
 */
export async function planDescriptions(
  form: Form,
  names: SeveralNames,
  context: CommandContext,
  options: ListOptions | undefined,
): Promise<RequestsPlan> {
  const requests = names.list.map((name) => planRequest(form, inputFor(context.input, names, name)));
  const missing = new Map<string, ServerError>();
  async function* answers(client: Client): AsyncGenerator<HttpResponse> {
    const records: JsonValue[] = [];
    for (const [index, request] of requests.entries()) {
      const name = names.list[index] ?? '';
      try {
        records.push(readRecord(name, await (await client.send(request)).text()));
      } catch (error) {
        if (!(error instanceof ServerError) || error.status !== 404) throw error;
        missing.set(name, error);
      }
    }
    yield holdResponse({ status: 200, type: 'application/json' }, Buffer.from(writeJson(records)));
  }
  const listed: Form = { ...form, layout: { ...layoutOf(form), view: 'rows' } };
  const run = (client: Client): Promise<void> => context.printAnswers(answers(client), layoutOf(listed));
  const plan = await planListed(listed, { requests, answers, run }, options, context);
  return {
    ...plan,
    async run(client) {
      await plan.run(client);
      if (missing.size > 0) throw notFound(missing, names);
    },
  };
}

function readRecord(name: string, text: string): JsonValue {
  const body = parseBody(text);
  if (body.kind === 'value') return body.value;
  throw new AnswerError(`The response of the server does not describe ${name}.`, {
    hint: 'Check that core.hostname is the API gateway: `bos config get core.hostname`.',
  });
}

function notFound(missing: ReadonlyMap<string, ServerError>, { list, noun }: SeveralNames): ServerError {
  const [first] = missing.values();
  const shown = missing.size < list.length ? ['The others are shown.'] : [];
  return new ServerError(
    404,
    `BOS has no ${noun}${missing.size > 1 ? 's' : ''} named ${[...missing.keys()].join(', ')}.`,
    {
      hint: [...shown, ...(first?.hint === undefined ? [] : [first.hint])].join(' '),
      cause: first,
    },
  );
}
