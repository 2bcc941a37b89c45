/**
 * An error that ends this thread reaches the main thread as a copy. Only plain errors keep message and stack in it;
 * those of better-sqlite3 would arrive as an object that says nothing.
 */
export function dieOfPlainErrors(): void {
  process.on('uncaughtException', (error) => {
    const plain = new Error(error.message);
    if (error.stack !== undefined) plain.stack = error.stack;
    throw plain;
  });
}
