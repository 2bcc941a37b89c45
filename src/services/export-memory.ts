import type { LanguageTag } from '../domain/language-tag.js';
import type { ExportSource } from '../domain/ports/export-source.js';
import type { Unit } from '../domain/unit.js';
import type { WriteOptions } from '../formats/file-writing.js';
import { unitWriterOf } from '../formats/registry.js';
import type { ExportRequest } from './services.js';

/** Units read at once: a read this short holds up neither the writer's checkpoints nor the memory. */
const SLICE = 500;

interface Setting {
  readonly source: ExportSource;
  /** All languages of the memory. */
  readonly languages: readonly LanguageTag[];
  /** Concord's version, for the files that name it. */
  readonly toolVersion: string;
}

/**
 * Writes a memory in UTF-8, as it is read: the state at the beginning, whatever is published meanwhile.
 * Fails with `not-found` or `invalid` before the first chunk.
 */
export async function* exportMemory(request: ExportRequest, setting: Setting): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const units = unitsOf(setting.source, request.memoryId);
  const write = unitWriterOf(request.format);
  for await (const text of write(units, optionsOf(request, setting))) yield encoder.encode(text);
}

function optionsOf({ source, target }: ExportRequest, { languages, toolVersion }: Setting): WriteOptions {
  return {
    ...(source !== undefined && { source }),
    ...(target !== undefined && { target }),
    ...{ languages, toolVersion },
  };
}

// eslint-disable-next-line @typescript-eslint/require-await -- writers take units from anywhere; the store has them at hand
async function* unitsOf(source: ExportSource, memoryId: string): AsyncGenerator<Unit> {
  const asOf = source.changeNumber();
  let after: string | undefined;
  for (;;) {
    const slice = source.units(memoryId, { asOf, limit: SLICE, ...(after !== undefined && { after }) });
    yield* slice;
    if (slice.length < SLICE) return;
    after = slice.at(-1)?.id;
  }
}
