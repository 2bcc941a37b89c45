import type { DeskSubject } from '../../desk-state.js';

/** What can lie on the desk, in the order of the bar. */
const PLACES: readonly (readonly [kinds: readonly DeskSubject['kind'][], address: string, name: string])[] = [
  [['nothing', 'documents', 'memory'], '/desk', 'Documents and memories'],
  [['release'], '/desk?release', 'Paste a release'],
  [['concept'], '/desk?concept', 'Change a term'],
];

/** What lies on the desk, and ways to something else. */
export function DeskHead({ subject }: { readonly subject: DeskSubject }) {
  return (
    <header class="desk-head">
      <h1>{titleOf(subject)}</h1>
      <nav aria-label="The desk">
        <ul>
          {PLACES.map(([kinds, address, name]) => (
            <li>
              <a href={address} aria-current={kinds.includes(subject.kind) ? 'true' : undefined}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

/** As the heading and the tab name what lies on the desk. */
export function titleOf(subject: DeskSubject): string {
  switch (subject.kind) {
    case 'nothing':
    case 'release':
    case 'concept':
      return 'Desk';
    case 'documents':
      return subject.documents.map(({ name }) => name).join(', ');
    case 'memory':
      return subject.memory.name;
  }
}
