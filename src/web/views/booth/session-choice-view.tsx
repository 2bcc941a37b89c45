import type { LanguageChoice } from '../../languages.js';
import type { BoothGlossary } from '../../booth/session-answers.js';
import { LanguageField } from '../documents/language-field.js';

interface SessionChoiceViewProps {
  readonly sessions: readonly BoothGlossary[] | undefined;
  /** Why the list is not the server's. */
  readonly problem: string | undefined;
  readonly languages: readonly LanguageChoice[];
  readonly pair: { readonly source: string; readonly target: string };
  readonly create: (form: HTMLFormElement) => void;
  readonly failure: string | undefined;
}

/** Which event is interpreted: one that there is, or a new one. */
export function SessionChoiceView({ sessions, problem, languages, pair, create, failure }: SessionChoiceViewProps) {
  return (
    <div class="booth booth-start">
      <h1>Booth</h1>
      <section class="pane" aria-labelledby="booth-sessions">
        <h2 id="booth-sessions">Sessions</h2>
        {problem !== undefined && <p class="status">{problem}</p>}
        {sessions === undefined && <p class="status">Asking…</p>}
        {sessions?.length === 0 && <p class="status">There is none yet.</p>}
        <ul class="session-list">
          {sessions?.map((session) => (
            <li>
              <a href={boothAddress(session.id)}>
                <bdi>{session.name}</bdi>
              </a>
              <span class="session-facts">
                {session.source} → {session.target} · {session.entries === 1 ? '1 entry' : `${session.entries} entries`}
                {session.eventDate !== undefined && ` · ${session.eventDate}`}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section class="pane" aria-labelledby="booth-new">
        <h2 id="booth-new">New session</h2>
        <SessionForm {...{ languages, pair, create, failure }} />
      </section>
    </div>
  );
}

type SessionFormProps = Pick<SessionChoiceViewProps, 'languages' | 'pair' | 'create' | 'failure'>;

function SessionForm({ languages, pair, create, failure }: SessionFormProps) {
  return (
    <form
      class="session-form"
      onSubmit={(event) => {
        event.preventDefault();
        create(event.currentTarget);
      }}
    >
      <label class="field">
        <span>Name of the event</span>
        <input type="text" name="name" required maxLength={200} pattern=".*\S.*" autocomplete="off" />
      </label>
      <LanguageField id="booth-source" label="From" languages={languages} value={pair.source} isRequired />
      <LanguageField id="booth-target" label="Into" languages={languages} value={pair.target} isRequired />
      <label class="field">
        <span>Day (if known)</span>
        <input type="date" name="eventDate" />
      </label>
      <button type="submit" class="primary">
        Open the booth
      </button>
      <p class="status" role="alert" data-state="failed">
        {failure}
      </p>
    </form>
  );
}

export function boothAddress(sessionId: string): string {
  return `/booth?session=${encodeURIComponent(sessionId)}`;
}
