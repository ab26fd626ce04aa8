/** The name the program is called by decides how it behaves: the drop-in, or the better tool. */
export type Face = 'cray' | 'bos';

/** Is something there under one name of the program? What has no `face` is there under both. */
export function isForFace({ face: only }: { readonly face?: Face }, face: Face): boolean {
  return only === undefined || only === face;
}
