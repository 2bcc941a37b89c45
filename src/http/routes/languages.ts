import type { Limits } from '../../domain/limits.js';
import type { Services } from '../../services/services.js';
import { ok, route, type Route } from '../route.js';
import {
  LanguageDetectionRequest,
  LanguageDetectionResponse,
  toLanguageDetectionResponse,
} from '../schemas/language.js';
import { requireAtMost } from './request-size.js';

export function languageRoutes({ lookUps }: Services, limits: Limits): readonly Route[] {
  return [
    route({
      method: 'post',
      path: '/v1/languages/detections',
      role: 'interpreter',
      work: 'look-up',
      tag: 'Look-ups',
      summary: 'Tells what languages texts are in',
      body: LanguageDetectionRequest,
      answers: { 200: { description: 'A guess for each text', schema: LanguageDetectionResponse } },
      handle: async ({ body: { texts, languages } }) => {
        requireAtMost(texts, limits.segmentsPerRequest, 'texts');
        return ok(toLanguageDetectionResponse(await lookUps.languages(texts, languages)));
      },
    }),
  ];
}
