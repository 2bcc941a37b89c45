/** Lets an action hear of Ctrl-C, so that it can take back what it began. A second Ctrl-C ends the process at once. */
export async function untilInterrupted<Result>(action: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const interrupted = new AbortController();
  const interrupt = () => {
    interrupted.abort();
  };
  process.once('SIGINT', interrupt);
  try {
    return await action(interrupted.signal);
  } finally {
    process.off('SIGINT', interrupt);
  }
}
