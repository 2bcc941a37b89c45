import { z } from 'zod';
import type { Content, InlineCode } from '../../domain/content.js';
import { ShortText, StoredText } from './values.js';

const CODE_KINDS = ['open', 'close', 'standalone', 'isolated-open', 'isolated-close'] as const;

const codeFields = {
  id: ShortText.describe('Unique within the text, except that the two ends of a pair share it'),
  kind: z.enum(CODE_KINDS).describe('The two ends of a pair, a point, or one end whose partner is in another segment'),
  at: z.int().min(0).describe('Position in `text` in UTF-16 units; codes are ordered by it'),
  pair: ShortText.exactOptional().describe('The id that both ends of a pair carry'),
  type: ShortText.exactOptional().describe('What the markup is, in the words of the file: bold, x-link, fmt'),
  display: StoredText.exactOptional().describe('A short form to show to a person: <b>, {0}'),
  canDelete: z.boolean().exactOptional().describe('Whether a translator may leave it out'),
  canReorder: z.boolean().exactOptional().describe('Whether a translator may move it'),
  element: ShortText.exactOptional().describe('The name of the element that carried it in the file: bpt, g, ph'),
  data: StoredText.exactOptional().describe('The original markup that it stands for, as an XML fragment'),
  attributes: z
    .record(ShortText, StoredText)
    .exactOptional()
    .describe('Attributes of the element that have no field here, by their names in the file'),
};

export const CodeRequest = z
  .strictObject(codeFields)
  .meta({ id: 'CodeRequest', description: 'A placeholder for markup' });
const CodeResponse = z.object(codeFields).meta({ id: 'Code', description: 'A placeholder for markup in a text' });

/** The fields of every text that a request brings. Put `checkCodes` on the object that has them. */
export const contentRequestFields = {
  text: StoredText.describe('The text without markup'),
  codes: z.array(CodeRequest).exactOptional().describe('Placeholders for markup, in the order of their places'),
};

export const contentResponseFields = {
  text: z.string().describe('The text without markup'),
  codes: z.array(CodeResponse).exactOptional().describe('Placeholders for markup; absent when there are none'),
};

export const ContentResponse = z.object(contentResponseFields);

interface ContentRequest {
  readonly text: string;
  readonly codes?: readonly InlineCode[];
}

/** Codes stand in order, at places that exist and not within a character, and pairs are whole. */
export function checkCodes({ text, codes = [] }: ContentRequest, context: z.core.$RefinementCtx): void {
  const complain = (index: number, message: string) => {
    context.addIssue({ code: 'custom', path: ['codes', index], message });
  };
  const open = new Set<string>();
  codes.forEach((code, index) => {
    if (code.at > text.length) complain(index, 'stands behind the end of the text');
    if (code.at < (codes[index - 1]?.at ?? 0)) complain(index, 'stands before the code that precedes it in the list');
    if (isWithinCharacter(text, code.at)) complain(index, 'stands between the two halves of a character');
    const pair = code.pair ?? code.id;
    if (code.kind === 'open') open.add(pair);
    if (code.kind === 'close' && !open.delete(pair)) complain(index, 'closes a pair that was not opened');
  });
  if (open.size > 0) complain(codes.length - 1, `leaves the pair ${[...open].join(', ')} open`);
}

function isWithinCharacter(text: string, at: number): boolean {
  return at > 0 && at < text.length && text.codePointAt(at - 1)! > 0xffff;
}

export function toContent({ text, codes = [] }: ContentRequest): Content {
  return { text, codes: codes.map(withPair) };
}

/** The ends of a pair that name no pair are paired by their id. */
function withPair(code: InlineCode): InlineCode {
  const isEnd = code.kind === 'open' || code.kind === 'close';
  return isEnd && code.pair === undefined ? { ...code, pair: code.id } : code;
}

export function toContentResponse({ text, codes }: Content): z.output<typeof ContentResponse> {
  return codes.length === 0 ? { text } : { text, codes: codes.map(toCodeResponse) };
}

/** Without what only the writer of a file needs. */
function toCodeResponse({ markup: _, ...code }: InlineCode): z.output<typeof CodeResponse> {
  return code;
}
