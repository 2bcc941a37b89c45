import { numberCard } from '../../text/number-card.js';
import { ok, route, type Route } from '../route.js';
import { NumberCardResponse, NumberQuery, toNumberCardResponse } from '../schemas/number.js';

export function numberRoutes(): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/v1/numbers',
      role: 'interpreter',
      work: 'look-up',
      tag: 'Look-ups',
      summary: 'Reads a number and writes it in other languages',
      query: NumberQuery,
      answers: { 200: { description: 'What the number may stand for, likeliest first', schema: NumberCardResponse } },
      handle: ({ query: { q, language } }) => Promise.resolve(ok(toNumberCardResponse(numberCard(q, language)))),
    }),
  ];
}
