/** Runs `work` at once, and again after the pause when it was wanted in between: never twice at a time. */
export function coalesce(work: () => Promise<void>, pause: number): () => void {
  let isRunning = false;
  let isWanted = false;
  const turn = async () => {
    isRunning = true;
    while (isWanted) {
      isWanted = false;
      await work();
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
    isRunning = false;
  };
  return () => {
    isWanted = true;
    if (!isRunning) void turn();
  };
}
