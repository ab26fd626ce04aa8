/** A response that refuses a request, thrown by whatever finds the reason. */
export class ServiceProblem extends Error {
  constructor(
    readonly status: number,
    readonly detail: string,
    readonly title: string = titles[status] ?? 'Error',
  ) {
    super(detail);
  }

  /** The body, as RFC 7807 has it. */
  get body() {
    return { detail: this.detail, status: this.status, title: this.title, type: 'about:blank' };
  }

  /** What is sent instead of the body: a page, as HTML. */
  get page(): string | undefined {
    return undefined;
  }
}

const titles: Record<number, string> = {
  400: 'Bad Request',
  404: 'The resource was not found',
  405: 'Method Not Allowed',
  409: 'The resource to be created already exists',
  413: 'Request Entity Too Large',
  415: 'Unsupported Media Type',
  500: 'Internal Server Error',
};

/** The path is none of the service's. */
export class UnknownPath extends ServiceProblem {
  constructor() {
    super(
      404,
      'The requested URL was not found on the server. If you entered the URL manually please check your spelling and try again.',
      'Not Found',
    );
  }
}

/** The service fails on a request that it ought to refuse. */
export class ServiceFault extends ServiceProblem {
  constructor() {
    super(
      500,
      'The server encountered an internal error and was unable to complete your request. Either the server is overloaded or there is an error in the application.',
    );
  }
}
