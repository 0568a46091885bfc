import type { Instant } from "./time.ts";

/** A clock of POSIX cron, in UTC as the forge reads it. */
export interface Cron {
  readonly minutes: ReadonlySet<number>;
  readonly hours: ReadonlySet<number>;
  readonly days: ReadonlySet<number>;
  readonly months: ReadonlySet<number>;
  readonly weekdays: ReadonlySet<number>;
  /** Where days of the month and of the week are both named, either will do. */
  readonly either: boolean;
}

const MONTHS = ["", "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
const DAYS = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

export function parseCron(text: string): Cron | undefined {
  const [minute = "", hour = "", day = "", month = "", weekday = "", ...more] = text.trim().split(/\s+/);
  const [minutes, hours, days, months] = [
    valuesOf(minute, 0, 59),
    valuesOf(hour, 0, 23),
    valuesOf(day, 1, 31),
    valuesOf(month, 1, 12, MONTHS),
  ];
  const named = valuesOf(weekday, 0, 7, DAYS);
  if (more.length > 0 || !minutes || !hours || !days || !months || !named) return undefined;
  const weekdays = new Set([...named].map((each) => each % 7));
  return { minutes, hours, days, months, weekdays, either: !day.startsWith("*") && !weekday.startsWith("*") };
}

/** `*`, numbers or names, ranges, steps and lists of them. */
function valuesOf(
  field: string,
  least: number,
  most: number,
  names: readonly string[] = [],
): ReadonlySet<number> | undefined {
  const found = new Set<number>();
  for (const part of field.split(",")) {
    const [, from, to, step] = /^(\*|\w+)(?:-(\w+))?(?:\/(\d+))?$/.exec(part) ?? [];
    if (from === undefined) return undefined;
    const first = from === "*" ? least : numberOf(from, names);
    const last = to === undefined ? (from === "*" || step !== undefined ? most : first) : numberOf(to, names);
    const by = Number(step ?? 1);
    if (!(first >= least && last <= most && first <= last && by > 0)) return undefined;
    for (let value = first; value <= last; value += by) found.add(value);
  }
  return found;
}

function numberOf(text: string, names: readonly string[]): number {
  const at = names.indexOf(text.toUpperCase());
  return at >= 0 && text !== "" ? at : /^\d+$/.test(text) ? Number(text) : Number.NaN;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** A clock that has not struck in so long hardly strikes at all. */
const LONGEST = 800;

/** The last times at which it struck before an instant, the newest first. */
export function struckBefore(cron: Cron, at: Instant, count: number): Instant[] {
  const found: Instant[] = [];
  const today = Math.floor(at / DAY) * DAY;
  for (let day = today; day > today - LONGEST * DAY && found.length < count; day -= DAY) {
    if (isOnDay(cron, new Date(day))) found.push(...timesOf(cron, day).filter((time) => time < at));
  }
  return found.slice(0, count);
}

function isOnDay({ days, months, weekdays, either }: Cron, date: Date): boolean {
  const [byDay, byWeekday] = [days.has(date.getUTCDate()), weekdays.has(date.getUTCDay())];
  return months.has(date.getUTCMonth() + 1) && (either ? byDay || byWeekday : byDay && byWeekday);
}

function timesOf({ hours, minutes }: Cron, day: Instant): Instant[] {
  const all = [...hours].flatMap((hour) => [...minutes].map((minute) => day + (hour * 60 + minute) * MINUTE));
  return all.toSorted((a, b) => b - a);
}
