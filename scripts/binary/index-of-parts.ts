/** The first asset of the binary: what its other assets are. */
export interface Index {
  /** The part that holds each chunk; each part is an asset. */
  readonly partOf: Readonly<Record<string, string>>;
  /** The parts that come with what V8 has compiled of them: an asset with the part's name and `.cache`. */
  readonly cached: readonly string[];
}
