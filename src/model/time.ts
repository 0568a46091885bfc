/** Milliseconds since 1970 in UTC. The only clock of the core is one that it is given. */
export type Instant = number;

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d{1,9}))?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;
const DURATION =
  /^P(?=.)(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?=.)(?:(\d{1,5})H)?(?:(\d{1,6})M)?)?$/;

export const DAY = 86_400_000;

/** The start of a calendar day in UTC, or nothing where there is no such day. */
export function parseDate(text: string): Instant | undefined {
  const match = DATE.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const at = Date.UTC(year, month - 1, day);
  const back = new Date(at);
  const same = back.getUTCFullYear() === year && back.getUTCMonth() === month - 1 && back.getUTCDate() === day;
  return year > 0 && same ? at : undefined;
}

/** An RFC 3339 instant with its offset, or nothing. */
export function parseInstant(text: string): Instant | undefined {
  const match = INSTANT.exec(text);
  const day = match ? parseDate(match[1] ?? "") : undefined;
  if (!match || day === undefined) return undefined;
  const clock = (Number(match[2]) * 60 + Number(match[3])) * 60_000 + Number(match[4]) * 1000;
  const millis = Number((match[5] ?? "").padEnd(3, "0").slice(0, 3));
  return day + clock + millis - offsetOf(match[6] ?? "Z");
}

function offsetOf(zone: string): number {
  if (zone === "Z") return 0;
  const sign = zone.startsWith("-") ? -1 : 1;
  return sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6))) * 60_000;
}

export function formatInstant(at: Instant): string {
  return new Date(at).toISOString().replace(".000Z", "Z");
}

/** A date, or the day of an instant, as people write it. */
export function formatDay(at: Instant): string {
  return formatInstant(at).slice(0, 10);
}

/** The end of a calendar day in UTC: a date-only expiry is over when the next day begins. */
export function endOfDay(date: Instant): Instant {
  return date + DAY;
}

export function isDuration(text: string): boolean {
  return DURATION.test(text);
}

/** `start` plus an ISO 8601 duration; years and months are calendar ones, the rest is exact. */
export function addDuration(start: Instant, duration: string): Instant {
  const match = DURATION.exec(duration);
  if (!match) throw new Error(`not a duration: ${duration}`);
  const [years, months, weeks, days, hours, minutes] = match.slice(1).map((part) => Number(part ?? 0));
  const moved = addMonths(start, (years ?? 0) * 12 + (months ?? 0));
  return moved + ((weeks ?? 0) * 7 + (days ?? 0)) * DAY + ((hours ?? 0) * 60 + (minutes ?? 0)) * 60_000;
}

/** The same day of a later month, or that month's last day where it has no such day. */
function addMonths(start: Instant, months: number): Instant {
  if (months === 0) return start;
  const from = new Date(start);
  const first = Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1);
  const lastDay = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months + 1, 0)).getUTCDate();
  const day = Math.min(from.getUTCDate(), lastDay);
  return first + (day - 1) * DAY + (start % DAY);
}
