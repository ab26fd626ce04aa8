/** Smaller pieces lie in memory that Node shares out, or cost less than this would save. */
const smallest = 4096;

/**
 * Gives the memory of bytes back that nobody will read again: they are empty afterwards. Without it V8 lets some 60 MB of read
 * chunks gather, and to take that memory from the system costs more than to read the bytes. Does nothing when other bytes
 * may lie in the same memory.
 */
export function freeBytes({ buffer, byteLength }: Uint8Array): void {
  if (byteLength >= smallest && byteLength === buffer.byteLength && buffer instanceof ArrayBuffer) buffer.transfer(0);
}
