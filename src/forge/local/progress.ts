/** Runs shorter than this say nothing on the way. */
const PATIENCE = 1000;
const PAUSE = 100;

/** Says how far a run is, on one line of the terminal that is gone at its end. */
export function progressOn(
  terminal: { write(text: string): unknown },
  clock: () => number,
): (done: number, all: number) => void {
  const started = clock();
  let [shown, last] = [false, 0];
  return (done, all) => {
    const now = clock();
    if (done >= all) {
      if (shown) terminal.write("\r\u001b[K");
      shown = false;
    } else if (now - started > PATIENCE && now - last > PAUSE) {
      terminal.write(`\r${done} of ${all} documents\u001b[K`);
      [shown, last] = [true, now];
    }
  };
}
