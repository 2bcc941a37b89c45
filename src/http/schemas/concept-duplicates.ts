import { z } from 'zod';
import type { ConceptAddition, DuplicateGroup } from '../../domain/duplicates.js';
import { ConceptResponse, toConceptResponse } from './concept.js';
import { pageOf } from './page.js';
import { Id, LanguageResponse } from './values.js';

const MOST_MERGED = 100;

export const AdditionQuery = z.strictObject({
  policy: z
    .enum(['keep-both', 'merge', 'skip', 'ask'])
    .default('keep-both')
    .describe(
      'What happens when another concept of the glossary has a term of it: both stay; it is merged into that one; ' +
        'it is left out; or nothing is stored and the answer is a 409 that names the duplicates',
    ),
});

const DuplicateResponse = z
  .object({
    conceptId: Id.describe('The concept that has the term already'),
    language: LanguageResponse.describe('The language of its term'),
    text: z.string().describe('Its term, as it is stored'),
  })
  .meta({ id: 'Duplicate', description: 'A term that another concept of the glossary has already' });

export const ConceptAdditionResponse = ConceptResponse.extend({
  duplicates: z
    .array(DuplicateResponse)
    .describe('The terms that others had already, compared without case and width; at most 100'),
}).meta({ id: 'ConceptAddition', description: 'The concept that now holds what was sent' });

export const DuplicatePage = pageOf(
  z
    .object({
      language: LanguageResponse.describe('The language of the term'),
      text: z.string().describe('The term, as the first of them spells it'),
      concepts: z.array(ConceptResponse).describe('Those that have it, oldest first, at most 20'),
      conceptCount: z.int().describe('How many have it'),
    })
    .meta({ id: 'DuplicateGroup', description: 'Concepts of one glossary that share a term' }),
  'Groups of concepts; a page may hold fewer than asked for and still not be the last',
);

export const MergeRequest = z
  .strictObject({
    from: z
      .array(Id)
      .min(1)
      .max(MOST_MERGED)
      .refine((ids) => new Set(ids).size === ids.length, 'names a concept twice')
      .describe('The concepts that go into this one, and are deleted'),
  })
  .meta({ id: 'MergeRequest', description: 'What is merged into a concept' });

export function toConceptAddition({ concept, duplicates }: ConceptAddition): z.output<typeof ConceptAdditionResponse> {
  return { ...toConceptResponse(concept), duplicates: duplicates.map((duplicate) => ({ ...duplicate })) };
}

export function toDuplicateGroup({ concepts, ...group }: DuplicateGroup) {
  return { ...group, concepts: concepts.map(toConceptResponse) };
}
