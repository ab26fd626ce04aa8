/** An answer that refuses a request, thrown by whatever finds the reason. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly detail: string,
  ) {
    super(detail);
  }

  /** The body, as RFC 7807 has it. */
  get body() {
    return { detail: this.detail, status: this.status, title: titles[this.status] ?? 'Error', type: 'about:blank' };
  }
}

const titles: Record<number, string> = {
  400: 'Bad Request',
  404: 'The resource was not found',
  405: 'Method Not Allowed',
  409: 'The resource to be created already exists',
  415: 'Unsupported Media Type',
  500: 'An Internal Server Error occurred handling the request',
};

/** The path is none of the service's. */
export class UnknownPath extends Problem {
  constructor() {
    super(
      404,
      'The requested URL was not found on the server. If you entered the URL manually please check your spelling and try again.',
    );
  }

  override get body() {
    return { ...super.body, title: 'Not Found' };
  }
}
