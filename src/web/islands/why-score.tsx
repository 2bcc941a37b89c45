import { useState } from 'preact/hooks';
import type { ExplanationAnswer } from '../api-answers.js';
import { WhyDisclosure } from '../views/why-disclosure.js';
import { useAnswer, type Question } from './use-answer.js';

/** Asks why a match scores what it scores once somebody opens it, and again when the question changes meanwhile. */
export function WhyScore({ question }: { readonly question: Question<ExplanationAnswer> }) {
  const [isOpen, setIsOpen] = useState(false);
  const [answer] = useAnswer<ExplanationAnswer>(isOpen ? question : undefined, { state: 'none' }, 0);
  return <WhyDisclosure answer={answer} toggle={setIsOpen} />;
}
