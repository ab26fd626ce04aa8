import { ServiceProblem } from '../problem.js';

/** The service throws an error that it does not catch itself: the web server around it responds with a page. */
export class Crash extends ServiceProblem {
  constructor() {
    super(500, 'Internal Server Error');
  }

  /** The page, as HTML. */
  override get page(): string {
    return '<html><head><title>Internal Server Error</title></head><body><h1>Internal Server Error</h1></body></html>\n';
  }
}
