import type { Limits } from '../../domain/limits.js';
import type { Services } from '../../services/services.js';
import { ok, route, type Route } from '../route.js';
import {
  languageDetectionRequest,
  LanguageDetectionResponse,
  toLanguageDetectionResponse,
} from '../schemas/language.js';

export function languageRoutes({ lookUps }: Services, limits: Limits): readonly Route[] {
  return [
    route({
      method: 'post',
      path: '/v1/languages/detections',
      role: 'interpreter',
      work: 'look-up',
      tag: 'Look-ups',
      summary: 'Tells what languages texts are in',
      body: languageDetectionRequest(limits),
      answers: { 200: { description: 'A guess for each text', schema: LanguageDetectionResponse } },
      handle: async ({ body }) => ok(toLanguageDetectionResponse(await lookUps.languages(body.texts, body.languages))),
    }),
  ];
}
