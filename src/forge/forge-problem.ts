/** The forge said no, or something that cannot be read. The message is for whoever looks at the run. */
export class ForgeProblem extends Error {
  constructor(message: string) {
    super(message);
    this.name = "ForgeProblem";
  }
}
