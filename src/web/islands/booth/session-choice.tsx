import { useEffect, useState } from 'preact/hooks';
import { parseLanguageTag } from '../../../text/language-tags.js';
import { initialPair, type LanguageChoice } from '../../languages.js';
import type { BoothGlossary } from '../../booth/session-answers.js';
import { boothAddress, SessionChoiceView } from '../../views/booth/session-choice-view.js';
import { failureText } from '../api-client.js';
import type { BoothStorage } from './booth-storage.js';
import { createSession, listSessions, type NewSession } from './session-calls.js';

interface SessionChoiceProps {
  readonly storage: BoothStorage | undefined;
  readonly languages: readonly LanguageChoice[];
}

/** The sessions of the server; without it, those that this browser keeps. */
export function SessionChoice({ storage, languages }: SessionChoiceProps) {
  const [sessions, setSessions] = useState<readonly BoothGlossary[]>();
  const [problem, setProblem] = useState<string>();
  const [failure, setFailure] = useState<string>();
  useEffect(() => {
    listSessions().then(setSessions, async (error: unknown) => {
      setSessions((await storage?.sessions()) ?? []);
      setProblem(`${failureText(error)} These are the sessions that this browser keeps.`);
    });
  }, [storage]);
  const create = (form: HTMLFormElement) => {
    const session = readForm(form);
    if (session === undefined) {
      setFailure('Two languages, such as zh and en.');
      return;
    }
    createSession(session).then(
      ({ id }) => {
        location.assign(boothAddress(id));
      },
      (error: unknown) => {
        setFailure(failureText(error));
      },
    );
  };
  const pair = initialPair(languages, {});
  return <SessionChoiceView {...{ sessions, problem, languages, pair, create, failure }} />;
}

function readForm(form: HTMLFormElement): NewSession | undefined {
  const value = (name: string) => (form.elements.namedItem(name) as HTMLInputElement).value.trim();
  const [source, target] = [value('booth-source'), value('booth-target')].map(parseLanguageTag);
  if (source === undefined || target === undefined || source === target) return undefined;
  const eventDate = value('eventDate');
  return { name: value('name'), source, target, ...(eventDate !== '' && { eventDate }) };
}
