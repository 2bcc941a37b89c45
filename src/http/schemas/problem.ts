import { z } from 'zod';

export const ProblemResponse = z
  .looseObject({
    type: z.string().describe('Identifies the kind of problem; a relative address that explains it'),
    title: z.string().describe('The kind of problem in words'),
    status: z.int().describe('The HTTP status'),
    detail: z.string().describe('What is wrong with this request'),
    requestId: z.string().describe('Finds the request in the log; X-Request-Id says the same'),
    errors: z
      .array(
        z.object({
          in: z.enum(['path', 'query', 'body', 'header']).describe('Where the value stands'),
          pointer: z.string().describe('JSON pointer to the value (RFC 6901)'),
          detail: z.string().describe('What is wrong with it'),
        }),
      )
      .exactOptional()
      .describe('Each value that is not valid'),
  })
  .meta({ id: 'Problem', description: 'Why a request failed (RFC 9457); some kinds have further fields' });
