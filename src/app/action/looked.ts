import { LookAgain } from "../../forge/forge.ts";
import type { PartialClone } from "../../git/partial-clone.ts";

const TRIES = 3;

/** What a look at a new clone comes to: looked anew where what it was about is gone by then, a few times. */
export async function looked<T>(
  newClone: () => Promise<PartialClone>,
  look: (clone: PartialClone) => Promise<T>,
): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    const clone = await newClone();
    try {
      return await look(clone);
    } catch (error) {
      if (!(error instanceof LookAgain) || tried === TRIES) throw error;
    } finally {
      await clone.dispose();
    }
  }
}
