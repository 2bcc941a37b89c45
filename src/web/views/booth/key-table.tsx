const KEYS: readonly (readonly [string, string])[] = [
  ['any letter, /', 'goes to the box'],
  ['↑ ↓', 'highlight a row'],
  ['→ ←', 'show and hide its definition'],
  ['Esc', 'clears the box; goes back to the search'],
  ['Ctrl+Enter', 'adds “source = target” to the session'],
  ['Alt+E', 'changes the highlighted entry of the session'],
  ['Alt+Del', 'deletes it; Alt+Z puts it back'],
  ['Alt+M', 'adds the last query that found nothing'],
  ['Alt+X', 'swaps the languages'],
  ['Alt+=  Alt+-  Alt+0', 'larger, smaller, usual type'],
  ['Alt+T', 'light, dark, high contrast'],
  ['Alt+P', 'sheet to print'],
  ['Alt+C', 'flashcards'],
  ['Alt+O', 'these options'],
];

export function KeyTable() {
  return (
    <table class="key-table">
      <caption class="visually-hidden">Keys of the booth</caption>
      <tbody>
        {KEYS.map(([keys, what]) => (
          <tr>
            <th scope="row">
              <kbd>{keys}</kbd>
            </th>
            <td>{what}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
