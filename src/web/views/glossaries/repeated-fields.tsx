import type { ComponentChildren } from 'preact';

interface RepeatedFieldsProps<Item> {
  /** "Note"; the fields of the second are called "Note 2". */
  readonly name: string;
  readonly items: readonly Item[];
  /** What a further one begins with. */
  readonly empty: Item;
  readonly change: (items: readonly Item[]) => void;
  /** The fields of one of them. */
  readonly children: (item: Item, label: string, change: (item: Item) => void) => ComponentChildren;
}

/** As many of a kind as somebody wants: each can be removed, one more can be added. */
export function RepeatedFields<Item>({ name, items, empty, change, children }: RepeatedFieldsProps<Item>) {
  return (
    <div class="repeated-fields">
      {items.map((item, index) => {
        const label = `${name} ${String(index + 1)}`;
        return (
          <div role="group" aria-label={label}>
            {children(item, label, (changed) => {
              change(items.map((one, at) => (at === index ? changed : one)));
            })}
            <button
              type="button"
              class="quiet"
              onClick={() => {
                change(items.filter((_, at) => at !== index));
              }}
            >
              Remove {label.toLowerCase()}
            </button>
          </div>
        );
      })}
      <button
        type="button"
        class="quiet"
        onClick={() => {
          change([...items, empty]);
        }}
      >
        Add: {name.toLowerCase()}
      </button>
    </div>
  );
}
