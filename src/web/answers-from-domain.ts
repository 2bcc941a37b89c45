import type { Content } from '../domain/content.js';
import type { Match, MatchSide } from '../domain/match.js';
import type { ContentAnswer, MatchAnswer, SideAnswer } from './api-answers.js';

/** A match as the API would answer it, for the pages that are rendered on the server. */
export function matchAnswerOf({ unit, source, target, adapted, ...match }: Match): MatchAnswer {
  const { id, memoryId, state, document, project, domain, client, changedAt, changedBy } = unit;
  return {
    ...match,
    source: sideOf(source),
    target: sideOf(target),
    ...(adapted && { adapted: contentOf(adapted) }),
    unitId: id,
    memoryId,
    ...{ state, document, project, domain, client, changedAt, changedBy },
  };
}

function sideOf(side: MatchSide): SideAnswer {
  return { language: side.language, ...contentOf(side) };
}

function contentOf({ text, codes }: Content): ContentAnswer {
  return { text, codes: codes.map(({ at, id, kind, display }) => ({ at, id, kind, display })) };
}
