/** What the recorder sends back. */
export interface CannedAnswer {
  readonly status: number;
  /** The content type; none is sent where it is missing. */
  readonly type?: string;
  readonly body: string | Buffer;
  /** Where a redirect leads. */
  readonly location?: string;
}
