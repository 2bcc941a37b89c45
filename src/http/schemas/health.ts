import { z } from 'zod';
import type { Readiness } from '../../services/services.js';

export const HealthResponse = z.object({
  status: z.literal('ok').describe('The process answers'),
  version: z.string().describe('The version of Concord'),
});

export const ReadinessResponse = z.object({
  status: z.enum(['ready', 'starting']).describe('Whether the first-run content is loaded and look-ups answer'),
  firstRunContent: z.enum(['loading', 'loaded', 'failed']).describe('The glossaries and the demo memory that ship'),
  lookUps: z
    .object({
      ready: z.boolean().describe('Every text is in the index'),
      partial: z.boolean().describe('Look-ups answer from what is in the index so far'),
      indexedTexts: z.int().describe('Texts in the index'),
      totalTexts: z.int().describe('Texts in the memories'),
    })
    .describe('How far the look-up index has come'),
});

export function toReadinessResponse({
  ready,
  firstRunContent,
  lookUps,
}: Readiness): z.output<typeof ReadinessResponse> {
  const { indexedTexts, totalTexts } = lookUps;
  return {
    status: ready ? 'ready' : 'starting',
    firstRunContent,
    lookUps: { ready: lookUps.ready, partial: !lookUps.ready, indexedTexts, totalTexts },
  };
}
