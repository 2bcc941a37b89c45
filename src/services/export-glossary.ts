import type { Concept, Glossary } from '../domain/glossary.js';
import type { LanguageTag } from '../domain/language-tag.js';
import type { GlossaryExportSource } from '../domain/ports/glossaries.js';
import { conceptWriterOf } from '../formats/registry.js';
import { regionOf, sameLanguageAndScript } from '../text/language-tags.js';
import type { GlossaryExportRequest } from './services.js';

/** Concepts read at once: as with units, a short read holds nothing up. */
const SLICE = 500;

interface Setting {
  readonly source: GlossaryExportSource;
  readonly glossary: Glossary;
  /** Concord's version, for the files that name it. */
  readonly toolVersion: string;
  /** Milliseconds since 1970 UTC. */
  readonly writtenAt: number;
}

/**
 * Writes a glossary as it is read: the state at the beginning, whatever is published meanwhile.
 * Fails with `not-found`, `unsupported-file` or `invalid` before the first chunk.
 */
export async function* exportGlossary(
  { glossaryId, format, dialect, languages: only }: GlossaryExportRequest,
  { source, glossary, toolVersion, writtenAt }: Setting,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const { name, languages } = glossary;
  const options = { name, languages, toolVersion, writtenAt };
  const write = conceptWriterOf(format);
  const chunks = write(conceptsOf(source, glossaryId), {
    ...options,
    ...(dialect !== undefined && { dialect }),
    ...(only !== undefined && { only: only.flatMap((asked) => tagsOf(asked, languages)) }),
  });
  for await (const chunk of chunks) yield typeof chunk === 'string' ? encoder.encode(chunk) : chunk;
}

/** The tags under which the glossary has a language that is asked for: whatever the region, unless one is named that it has. */
function tagsOf(asked: LanguageTag, languages: readonly LanguageTag[]): readonly LanguageTag[] {
  if (regionOf(asked) !== undefined && languages.includes(asked)) return [asked];
  const tags = languages.filter((language) => sameLanguageAndScript(language, asked));
  return tags.length > 0 ? tags : [asked];
}

// eslint-disable-next-line @typescript-eslint/require-await -- writers take concepts from anywhere; the store has them at hand
async function* conceptsOf(source: GlossaryExportSource, glossaryId: string): AsyncGenerator<Concept> {
  const asOf = source.changeNumber();
  let after: string | undefined;
  for (;;) {
    const slice = source.conceptsAsOf(glossaryId, { asOf, limit: SLICE, ...(after !== undefined && { after }) });
    yield* slice;
    if (slice.length < SLICE) return;
    after = slice.at(-1)?.id;
  }
}
