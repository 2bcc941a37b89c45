interface FileChoiceProps {
  readonly fileName: string | null;
  /** A file is held over it. */
  readonly over: boolean;
  /** The endings that are offered: ".tmx,.csv" */
  readonly accept: string;
  /** Which formats these are. */
  readonly hint: string;
  readonly choose: ((file: File | undefined) => void) | undefined;
  /** Absent: the page takes what is dropped on it. */
  readonly setOver?: ((over: boolean) => void) | undefined;
}

/** Drop a file on it, or activate it to pick one. */
export function FileChoice({ fileName, over, accept, hint, choose, setOver }: FileChoiceProps) {
  return (
    <label
      class="drop-zone"
      data-over={over ? '' : undefined}
      {...(setOver && dropHandlers(setOver, (file) => choose?.(file)))}
    >
      <input type="file" accept={accept} onChange={({ currentTarget }) => choose?.(currentTarget.files?.[0])} />
      {fileName === null ? (
        <span>
          <strong>Choose a file</strong> or drop one here
        </span>
      ) : (
        <span class="file-name">
          <bdi>{fileName}</bdi>
        </span>
      )}
      <small>{hint}</small>
    </label>
  );
}

function dropHandlers(setOver: (over: boolean) => void, choose: (file: File | undefined) => void) {
  return {
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => {
      setOver(false);
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      choose(event.dataTransfer?.files[0]);
    },
  };
}
