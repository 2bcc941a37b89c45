import type { Named } from '../../documents-state.js';

interface ChoiceListProps {
  readonly legend: string;
  /** The name of the field; `NAME-count` says how many there are to choose from. */
  readonly name: string;
  readonly items: readonly Named[];
  /** Whether all are chosen at first; otherwise none. */
  readonly all: boolean;
  /** What is said when nothing is chosen; absent: that is allowed. */
  readonly required?: string;
  /** What is said when there is nothing to choose from. */
  readonly none?: string;
}

/** Boxes to tick. */
export function ChoiceList({ legend, name, items, all, required, none }: ChoiceListProps) {
  return (
    <fieldset
      class="choice-list"
      onChange={
        required === undefined
          ? undefined
          : ({ currentTarget }) => {
              const boxes = [...currentTarget.querySelectorAll<HTMLInputElement>('[type=checkbox]')];
              boxes[0]?.setCustomValidity(boxes.some((box) => box.checked) ? '' : required);
            }
      }
    >
      <legend>{legend}</legend>
      <input type="hidden" name={`${name}-count`} value={items.length} />
      {items.length === 0 && <p class="status">{none}</p>}
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <label>
              <input type="checkbox" name={name} value={item.id} defaultChecked={all} />
              <bdi>{item.name}</bdi>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
