import { useState } from 'preact/hooks';
import type { MatchAnswer } from '../api-answers.js';
import { initialPair, languageChoices } from '../languages.js';
import type { Asked, LookUpState } from '../look-up-state.js';
import { LookUpView } from '../views/look-up-view.js';
import { explanationQuestion, isExplained } from './explanation-question.js';
import { useMemoriesChanged } from './memories-changed.js';
import { matchQuestion, termQuestion } from './questions.js';
import { useAnswer } from './use-answer.js';
import { usePreferredTerms } from './use-preferred-terms.js';
import { WhyScore } from './why-score.js';

/** Long enough that a pasted or quickly typed sentence is asked once. */
const SENTENCE_PAUSE_MILLISECONDS = 120;
/** A term is wanted before it is typed to its end. */
const TERM_PAUSE_MILLISECONDS = 30;

/** Looks up while somebody types. */
export function LookUpIsland(first: LookUpState) {
  const [asked, setAsked] = useState<Asked>(() => askedOf(first));
  const [known, setKnown] = useState(() => ({ languages: first.languages, memoryNames: first.memoryNames }));
  const [matches, askMatches] = useAnswer(matchQuestion(asked), first.matches, SENTENCE_PAUSE_MILLISECONDS);
  const [terms, askTerms] = useAnswer(termQuestion(asked), first.terms, TERM_PAUSE_MILLISECONDS);
  const preferred = usePreferredTerms(terms, first.preferred);
  const change = (changes: Partial<Asked>) => {
    if (changes.pivot !== undefined) rememberPivot(changes.pivot);
    setAsked((before) => ({ ...before, ...changes }));
  };
  const swap = () => {
    setAsked((before) => ({ ...before, source: before.target, target: before.source }));
  };
  const { text, source, target } = asked;
  const why = (match: MatchAnswer) =>
    isExplained(match) && (
      <WhyScore question={explanationQuestion('/v1/matches/explain', match, { text, source, target })} />
    );
  useMemoriesChanged(({ memories, glossaries }) => {
    const languages = languageChoices(memories, glossaries);
    setKnown({ languages, memoryNames: Object.fromEntries(memories.map(({ id, name }) => [id, name])) });
    // The first file of all brings the first languages to choose from.
    setAsked((before) => ({ ...before, ...initialPair(languages, before) }));
    askMatches();
    askTerms();
  });
  return <LookUpView look={{ ...asked, ...known, matches, terms, preferred }} handlers={{ change, swap, why }} />;
}

/** In the address, so that a reload and a bookmark keep the choice. */
function rememberPivot(pivot: boolean) {
  const address = new URL(location.href);
  if (pivot) address.searchParams.set('pivot', '1');
  else address.searchParams.delete('pivot');
  history.replaceState(history.state, '', address);
}

function askedOf({ source, target, text, term, minScore, pivot }: LookUpState): Asked {
  return { source, target, text, term, minScore, pivot };
}
