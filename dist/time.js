const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d{1,9}))?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;
const DURATION = /^P(?=.)(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?=.)(?:(\d{1,5})H)?(?:(\d{1,6})M)?)?$/;
const DAY = 864e5;
/** The start of a calendar day in UTC, or nothing where there is no such day. */
function parseDate(text) {
	const match = DATE.exec(text);
	if (!match) return void 0;
	const [year, month, day] = [
		Number(match[1]),
		Number(match[2]),
		Number(match[3])
	];
	const at = Date.UTC(year, month - 1, day);
	const back = new Date(at);
	const same = back.getUTCFullYear() === year && back.getUTCMonth() === month - 1 && back.getUTCDate() === day;
	return year > 0 && same ? at : void 0;
}
/** An RFC 3339 instant with its offset, or nothing. */
function parseInstant(text) {
	const match = INSTANT.exec(text);
	const day = match ? parseDate(match[1] ?? "") : void 0;
	if (!match || day === void 0) return void 0;
	const clock = (Number(match[2]) * 60 + Number(match[3])) * 6e4 + Number(match[4]) * 1e3;
	const millis = Number((match[5] ?? "").padEnd(3, "0").slice(0, 3));
	return day + clock + millis - offsetOf(match[6] ?? "Z");
}
function offsetOf(zone) {
	if (zone === "Z") return 0;
	return (zone.startsWith("-") ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6))) * 6e4;
}
function formatInstant(at) {
	return new Date(at).toISOString().replace(".000Z", "Z");
}
/** A date, or the day of an instant, as people write it. */
function formatDay(at) {
	return formatInstant(at).slice(0, 10);
}
/** The end of a calendar day in UTC: a date-only expiry is over when the next day begins. */
function endOfDay(date) {
	return date + DAY;
}
function isDuration(text) {
	return DURATION.test(text);
}
/** `start` plus an ISO 8601 duration; years and months are calendar ones, the rest is exact. */
function addDuration(start, duration) {
	const match = DURATION.exec(duration);
	if (!match) throw new Error(`not a duration: ${duration}`);
	const [years, months, weeks, days, hours, minutes] = match.slice(1).map((part) => Number(part ?? 0));
	return addMonths(start, (years ?? 0) * 12 + (months ?? 0)) + ((weeks ?? 0) * 7 + (days ?? 0)) * DAY + ((hours ?? 0) * 60 + (minutes ?? 0)) * 6e4;
}
/** The same day of a later month, or that month's last day where it has no such day. */
function addMonths(start, months) {
	if (months === 0) return start;
	const from = new Date(start);
	const first = Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1);
	const lastDay = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months + 1, 0)).getUTCDate();
	return first + (Math.min(from.getUTCDate(), lastDay) - 1) * DAY + start % DAY;
}

export { formatInstant as a, parseInstant as c, formatDay as i, addDuration as n, isDuration as o, endOfDay as r, parseDate as s, DAY as t };