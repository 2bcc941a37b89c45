import { z } from 'zod';
import type { SessionChanges } from '../../domain/ports/session-glossaries.js';
import type { SessionEntry, SessionEntryContent, SessionGlossary } from '../../domain/session-glossary.js';
import { TERM_STATUSES } from './concept.js';
import { pageOf } from './page.js';
import {
  Id,
  Language,
  LanguageResponse,
  LongText,
  Name,
  queryInteger,
  Repeated,
  ShortText,
  Time,
  TimeResponse,
  toTime,
} from './values.js';

const TERM_TYPES = ['fullForm', 'acronym', 'shortForm', 'abbreviation', 'variant', 'phrase'] as const;
const ORIGINS = ['termbase', 'brief', 'interpreter'] as const;
const MOST_TERMS = 50;
const MOST_CHANGES = 1_000;
const MOST_ENTRIES_AT_ONCE = 10_000;
const MOST_GLOSSARIES = 32;
const GREATEST_REVISION = 999_999_999;

const name = Name.describe('What the event is called; need not be unique');
const eventDate = z.iso.date('must be a day, such as 2026-03-15').describe('The day of the event');
const source = Language.describe('One language of the event');
const target = Language.describe('The other one');
const EntryId = z
  .uuid('must be a UUID')
  .toLowerCase()
  .describe('A UUID that whoever adds the entry makes, so that it can be added offline and sent twice');
const Revision = queryInteger(0, GREATEST_REVISION, 0);

const status = z.enum(TERM_STATUSES).describe('Whether it is to be used');
const type = z.enum(TERM_TYPES).exactOptional().describe('What kind of word it is');

const EntryTermRequest = z.strictObject({
  language: Language.describe('BCP 47 language tag'),
  text: ShortText.regex(/\S/, 'must not be blank').describe('The word or phrase'),
  status: status.default('preferred'),
  type,
});

const contentFields = {
  note: LongText.exactOptional().describe('A note for those in the booth'),
  definition: LongText.exactOptional().describe('What it means'),
};
const conceptId = Id.exactOptional().describe('The concept that it was copied from or promoted to');

const SessionEntryContentRequest = z
  .strictObject({
    terms: z
      .array(EntryTermRequest)
      .min(1, 'An entry has at least one term.')
      .max(MOST_TERMS)
      .describe('Its terms in all languages'),
    ...contentFields,
    origin: z.enum(ORIGINS).default('interpreter').describe('Where it came from'),
    conceptId,
  })
  .meta({ id: 'SessionEntryContentRequest', description: 'What an entry says; one language alone is enough' });

const SessionEntryContentResponse = z
  .object({
    terms: z
      .array(z.object({ language: LanguageResponse, text: z.string().describe('The word or phrase'), status, type }))
      .describe('Its terms in all languages'),
    ...contentFields,
    origin: z.enum(ORIGINS).describe('Where it came from'),
    conceptId,
  })
  .meta({ id: 'SessionEntryContent', description: 'What an entry says' });

const SessionEntryResponse = z
  .object({
    id: z.uuid().describe('The id of the entry'),
    content: SessionEntryContentResponse.nullable().describe('What it says; null: it is deleted'),
    changedAt: TimeResponse.describe('When it was changed last, by the clock of the one who changed it'),
    changedBy: z.string().describe('Who changed it last'),
    addedAt: TimeResponse.describe('When it was added'),
    addedBy: z.string().describe('Who added it'),
    revision: z.int().describe('The revision of the glossary at which it was changed last'),
  })
  .meta({ id: 'SessionEntry', description: 'An entry of a session glossary' });

const glossaryFields = { name, source, target, eventDate: eventDate.exactOptional() };

export const SessionGlossaryRequest = z
  .strictObject({
    ...glossaryFields,
    entries: z
      .array(SessionEntryContentRequest)
      .max(MOST_ENTRIES_AT_ONCE)
      .default([])
      .describe('Its first entries, from a brief for instance'),
    copyFrom: z
      .strictObject({
        glossaries: z.array(Id).min(1).max(MOST_GLOSSARIES).exactOptional().describe('Absent: all glossaries'),
        subject: ShortText.exactOptional().describe('Only concepts of this subject field, whatever its case'),
      })
      .exactOptional()
      .describe('Copies the concepts that have terms of both languages, at most 10,000, as entries'),
  })
  .meta({ id: 'SessionGlossaryRequest', description: 'A session glossary to create' });

export const SessionGlossaryPatch = z
  .strictObject({
    name: name.exactOptional(),
    source: source.exactOptional(),
    target: target.exactOptional(),
    eventDate: eventDate.nullable().exactOptional().describe('The day of the event'),
  })
  .meta({ id: 'SessionGlossaryPatch', description: 'What to change; what is absent stays, a date that is null goes' });

export const SessionGlossaryResponse = z
  .object({
    id: Id.describe('The id of the session glossary'),
    name,
    source: LanguageResponse,
    target: LanguageResponse,
    eventDate: eventDate.exactOptional(),
    entries: z.int().describe('How many entries it holds, deleted ones not counted'),
    revision: z.int().describe('Grows with each change of the settings or of an entry'),
    settingsRevision: z.int().describe('The ETag: the revision at which name, languages or date were changed last'),
    createdAt: TimeResponse.describe('When it was created'),
    createdBy: z.string().describe('Who created it'),
    changedAt: TimeResponse.describe('When it or an entry was changed last'),
  })
  .meta({ id: 'SessionGlossary', description: 'The words of one event, for those who interpret it' });

export const SessionGlossaryPage = pageOf(SessionGlossaryResponse, 'Session glossaries, newest first');

export const SessionGlossaryParams = z.strictObject({
  sessionGlossaryId: Id.describe('The id of the session glossary'),
});

export const SessionEntryParams = SessionGlossaryParams.extend({ entryId: EntryId });

export const SessionEntriesQuery = z.strictObject({
  since: Revision.describe('The revision that the caller knows; 0: everything'),
  limit: queryInteger(1, MOST_CHANGES, MOST_CHANGES).describe('How many entries at most'),
});

export const SessionChangesRequest = z
  .strictObject({
    since: z.int().min(0).max(GREATEST_REVISION).describe('The revision that the caller knows; 0: none'),
    changes: z
      .array(
        z.strictObject({
          id: EntryId,
          changedAt: Time.describe('When it was changed, by the clock of the one who did; never later than now'),
          content: SessionEntryContentRequest.nullable().describe('What it says now; null deletes it'),
        }),
      )
      .max(MOST_CHANGES)
      .describe('In the order in which they were made'),
  })
  .meta({ id: 'SessionChangesRequest', description: 'Changes of entries, made where there may have been no network' });

export const SessionChangesResponse = z
  .object({
    glossary: SessionGlossaryResponse,
    items: z.array(SessionEntryResponse).describe('What is newer than `since`, deleted entries too, oldest first'),
    revision: z.int().describe('The `since` of the next request'),
    more: z.literal(true).exactOptional().describe('There is more: ask again at once'),
  })
  .meta({ id: 'SessionChanges', description: 'What has happened to a session glossary since a revision' });

export const PromotionRequest = z
  .strictObject({
    glossaryId: Id.describe('The glossary that shall have the entry as a concept'),
    policy: z
      .enum(['ask', 'merge', 'keep-both', 'skip'])
      .default('ask')
      .describe(
        'What happens when another concept of the glossary has a term of it: nothing, and the answer is a 409 that names ' +
          'the duplicates; it is merged into that one; both stay; or the entry only learns of that one',
      ),
  })
  .meta({ id: 'PromotionRequest', description: 'Where an entry becomes a concept' });

export const SessionExportQuery = z.strictObject({
  format: z.enum(['csv', 'xlsx', 'html']).describe('A table, or a sheet to print'),
  sort: z.enum(['source', 'target']).default('source').describe('The language by which the sheet is sorted'),
  columns: z.enum(['2', '3']).default('2').describe('The columns of the sheet'),
});

export const SnapshotQuery = z.strictObject({
  glossary: Repeated.exactOptional().describe('The glossaries whose concepts come along, at most 32; absent: all'),
});

export const SnapshotResponse = z
  .object({
    glossary: SessionGlossaryResponse,
    takenAt: TimeResponse.describe('When this was read'),
    revision: z.int().describe('The `since` of the next synchronisation'),
    entries: z.array(SessionEntryResponse).describe('All entries that are not deleted'),
    concepts: z
      .array(
        z.object({
          id: Id.describe('The concept'),
          glossaryId: Id.describe('Its glossary'),
          approved: z.boolean().describe('Whether an editor has approved it'),
          definition: z.string().exactOptional().describe('What it means'),
          subject: z.string().exactOptional().describe('The subject field'),
          terms: z
            .array(z.object({ language: LanguageResponse, text: z.string().describe('The term'), status, type }))
            .describe('Its terms in the two languages'),
        }),
      )
      .describe('Concepts that have terms of both languages, at most 20,000'),
    conceptsLeftOff: z.literal(true).exactOptional().describe('There are more concepts than came along'),
  })
  .meta({ id: 'SessionSnapshot', description: 'What a booth needs without a network' });

export function toSessionGlossaryResponse(glossary: SessionGlossary): z.output<typeof SessionGlossaryResponse> {
  const { createdAt, changedAt, ...rest } = glossary;
  return { ...rest, createdAt: toTime(createdAt), changedAt: toTime(changedAt) };
}

export function toSessionChangesResponse(changes: SessionChanges): z.output<typeof SessionChangesResponse> {
  const { glossary, entries, revision } = changes;
  return {
    glossary: toSessionGlossaryResponse(glossary),
    items: entries.map(toEntryResponse),
    revision,
    ...(revision < glossary.revision && { more: true as const }),
  };
}

function toEntryResponse(entry: SessionEntry): z.output<typeof SessionEntryResponse> {
  const { id, content, changedAt, changedBy, addedAt, addedBy, revision } = entry;
  return {
    id,
    content: content && toContentResponse(content),
    changedAt: toTime(changedAt),
    changedBy,
    addedAt: toTime(addedAt),
    addedBy,
    revision,
  };
}

function toContentResponse(content: SessionEntryContent): z.output<typeof SessionEntryContentResponse> {
  return { ...content, terms: content.terms.map((term) => ({ ...term })) };
}
