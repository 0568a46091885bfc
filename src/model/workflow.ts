/** The workflows of the forge that use this program, as `init` writes them. */
export const WORKFLOWS = ".github/workflows/";
export const JUDGE = "countersign.yml";
export const REVIEW = "countersign-review.yml";

/** What stands for the Action until somebody names the one they reviewed. */
export const PLACEHOLDER = `your-organisation/countersign@${"0".repeat(40)}`;
