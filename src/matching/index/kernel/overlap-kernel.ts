/** Rows that one run can count. */
export const MOST_ROWS = 248;
/** Texts of one block. */
export const BLOCK_TEXTS = 128;

/**
 * Counts in how many rows each text of a run of blocks is, and gives the texts that are in enough of them.
 *
 * A row is a bitmap over texts: 16 bytes for each block, bit 0 of byte 0 is the block's first text. All arguments are
 * places in one buffer, in bytes; the words there are little-endian.
 */
export interface OverlapKernel {
  /**
   * Writes `place in the run << 8 | count` for each text that is in enough rows, ascending, and gives how many it wrote.
   * @param rows u32[rowCount]: where each row has the first block of the run, a multiple of 16. Rarest rows first is
   *   fastest: most blocks are then known to be without a hit after a few rows.
   * @param rowCount at most MOST_ROWS
   * @param blocks 1 to 1024
   * @param needs u32[blocks]: in how many rows a text of the block must be; 0: all texts pass; above rowCount: none does
   * @param hits u32[128 * blocks], written
   */
  count(rows: number, rowCount: number, blocks: number, needs: number, hits: number): number;
}

/**
 * The compiled kernel (assembly/overlap.ts) over a shared memory of at most 4 GiB; it follows the memory as it grows.
 * @throws WebAssembly.LinkError when the memory is not shared
 */
export function wasmKernel(module: WebAssembly.Module, memory: WebAssembly.Memory): OverlapKernel {
  const instance = new WebAssembly.Instance(module, { env: { memory } });
  return instance.exports as unknown as OverlapKernel;
}
