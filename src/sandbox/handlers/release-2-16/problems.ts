import type { Handler } from '../../handler.js';
import { ServiceProblem } from '../../problem.js';

/** Newer wording of a problem, and how the old release words it. The first group is the name of what was asked for. */
const wordings: readonly {
  readonly newer: RegExp;
  readonly title: string;
  readonly detail: (name: string) => string;
}[] = [
  {
    newer: /^Component(?: for tenant '.*?')? '(.*)' does not exist$/s,
    title: 'Component not found.',
    detail: (name) => `Component ${name} could not be found`,
  },
  {
    newer: /^Session(?: for tenant '.*?')? '(.*)' does not exist$/s,
    title: 'Session could not found.',
    detail: (name) => `Session ${name} could not be found`,
  },
];

/** A template that is not there. */
export function makeMissingTemplate(name: string): ServiceProblem {
  return new ServiceProblem(404, `Sessiontemplate ${name} could not be found`, 'Sessiontemplate could not found.');
}

/** The handlers with their problems in the words of the old release. */
export function rewordAll(handlers: Readonly<Record<string, Handler>>): Readonly<Record<string, Handler>> {
  return Object.fromEntries(Object.entries(handlers).map(([id, handler]) => [id, reword(handler)]));
}

function reword(handler: Handler): Handler {
  return (request, state, nowMs) => {
    try {
      return handler(request, state, nowMs);
    } catch (error) {
      throw error instanceof ServiceProblem ? rewordProblem(error) : error;
    }
  };
}

function rewordProblem(problem: ServiceProblem): ServiceProblem {
  for (const { newer, title, detail } of wordings) {
    const [, name] = newer.exec(problem.detail) ?? [];
    if (name !== undefined) return new ServiceProblem(problem.status, detail(name), title);
  }
  return problem;
}
