import { v2SessionTemplates } from '../../api/v2/sessiontemplates.js';
import { exitCodes } from '../../errors/exit.js';
import type { Command } from '../../kinds/command.js';
import { parametersOf } from '../../kinds/parameter.js';
import { judged } from '../../kinds/planners.js';
import type { Verdict } from '../../kinds/request.js';
import type { JsonValue } from '../../util/json/value.js';
import { templateArgument } from '../sessiontemplates/parameters.js';

const parameter = parametersOf(v2SessionTemplates.validate);

export const sessiontemplatesvalidDescribe: Command = {
  path: ['v2', 'sessiontemplatesvalid', 'describe'],
  forms: [
    {
      summary: 'Check whether a session template can be used',
      details:
        'Under bos the exit status is 9 when the result is not Valid. The server stops at the first error, and checks for a boot.',
      examples: [{ command: 'sessiontemplatesvalid describe compute', about: 'prints Valid, or what is wrong' }],
      operation: v2SessionTemplates.validate,
      parameters: [templateArgument(parameter)],
      layout: { view: 'text' },
      plan: judged(() => Promise.resolve(judgeValidity)),
    },
  ],
};

/** The server answers 200 either way: with the text `Valid`, or with what is wrong. */
function judgeValidity(response: JsonValue): Verdict | undefined {
  return response === 'Valid' ? undefined : { status: exitCodes.failed.bos };
}
