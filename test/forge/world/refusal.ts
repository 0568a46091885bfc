/** An answer other than success: what GitHub says when it will not do something. */
export class Refusal extends Error {
  readonly status: number;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(status: number, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.status = status;
    this.details = details;
  }
}

export const notFound = (): Refusal => new Refusal(404, "Not Found");

export const invalid = (resource: string, field: string, message: string): Refusal =>
  new Refusal(422, "Validation Failed", { errors: [{ resource, field, code: "custom", message }] });

/** The value, or GitHub's 404. */
export function found<T>(value: T | undefined | null): T {
  if (value === undefined || value === null) throw notFound();
  return value;
}
