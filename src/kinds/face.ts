/** The name the program is called by decides how it behaves: the drop-in, or the better tool. */
export type Face = 'cray' | 'bos';
