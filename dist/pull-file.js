import { A as record, C as discriminatedUnion, E as literal, L as NEVER, M as string, O as object, S as boolean, b as _enum, i as SHA, k as preprocess, w as int, x as array } from "./scalars.js";
import { c as parseInstant } from "./time.js";

/** GitHub's REST shapes, as far as they decide something. Everything else in an answer is dropped. */
const sha = string().regex(SHA, { error: "expected a commit id" });
const id = int().positive();
const at = string().transform((text, context) => {
	const instant = parseInstant(text);
	if (instant !== void 0) return instant;
	context.addIssue({
		code: "custom",
		message: "expected an instant such as 2026-06-15T09:30:00Z"
	});
	return NEVER;
});
const person = object({
	login: string().min(1).max(100),
	id,
	type: string().nullish()
}).transform(({ login, id: number, type }) => ({
	login,
	id: number,
	human: isHuman(login, type)
}));
/** Null where the account is gone; where a commit maps to none, GitHub writes `{}`, or an account without name and number. */
const account = preprocess((value) => isNobody(value) ? null : value, person.nullish()).transform((value) => value ?? null);
const list = (item) => array(item).nullish().transform((items) => items ?? []);
const flag = boolean().nullish().transform((value) => value ?? false);
/** Bots, organisations and placeholder accounts never stand for a person. */
function isHuman(login, type) {
	return (type ?? "User") === "User" && !login.toLowerCase().endsWith("[bot]");
}
function isNobody(value) {
	if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
	if (Object.keys(value).length === 0) return true;
	return "login" in value && "id" in value && value.login === null && value.id === null;
}
const pullRequest = object({
	url: string().nullish(),
	html_url: string().nullish(),
	number: id,
	user: account,
	state: _enum(["open", "closed"]),
	draft: flag,
	merged: flag,
	merged_at: at.nullish(),
	merge_commit_sha: sha.nullish(),
	base: object({
		sha,
		repo: object({ full_name: string() }).nullish()
	}),
	head: object({ sha }),
	labels: list(object({ name: string() })),
	requested_reviewers: list(account),
	requested_teams: list(object({ slug: string() }))
});
const review = object({
	id,
	user: account,
	state: _enum([
		"APPROVED",
		"CHANGES_REQUESTED",
		"COMMENTED",
		"DISMISSED",
		"PENDING"
	]),
	body: string().nullish(),
	commit_id: sha.nullish(),
	submitted_at: at.nullish(),
	last_edited_at: at.nullish(),
	pull_request_url: string().nullish()
});
const actorEvent = {
	actor: account,
	created_at: at
};
const dismissal = object({
	review_id: id,
	state: string(),
	dismissal_message: string().nullish()
});
const timelineEvent = discriminatedUnion("event", [
	object({
		event: literal("committed"),
		sha
	}),
	object({
		event: literal("reviewed"),
		id
	}),
	object({
		event: literal(["labeled", "unlabeled"]),
		id,
		...actorEvent,
		label: object({ name: string() })
	}),
	object({
		event: literal("head_ref_force_pushed"),
		...actorEvent
	}),
	object({
		event: literal(["base_ref_changed", "automatic_base_change_succeeded"]),
		...actorEvent
	}),
	object({
		event: literal("review_requested"),
		requested_reviewer: account,
		created_at: at
	}),
	object({
		event: literal("review_dismissed"),
		...actorEvent,
		dismissed_review: dismissal
	})
]);
const decisiveKinds = new Set(timelineEvent.options.flatMap((option) => [...option.shape.event.values]));
/** Events of kinds that decide nothing become null before they are looked at. */
const timelineEntry = preprocess((value) => isDecisive(value) ? value : null, timelineEvent.nullable());
function isDecisive(value) {
	if (typeof value !== "object" || value === null || !("event" in value)) return true;
	return typeof value.event !== "string" || decisiveKinds.has(value.event);
}
const commit = object({
	sha,
	author: account,
	committer: account,
	co_authors: array(account).nullish()
});
const push = object({
	before: sha,
	head: sha,
	user: account,
	at
});
const checkRun = object({
	id,
	name: string(),
	head_sha: sha,
	app: object({
		id,
		slug: string()
	}).nullish(),
	conclusion: string().nullish(),
	completed_at: at.nullish()
});
/** GitHub answers with an object around the list. */
const checkRuns = preprocess((value) => {
	return typeof value === "object" && value !== null && "check_runs" in value ? value.check_runs : value;
}, list(checkRun));
const pullFile = object({
	pull_request: pullRequest,
	reviews: list(review),
	timeline: list(timelineEntry),
	commits: list(commit),
	pushes: list(push),
	check_runs: checkRuns,
	teams: record(string(), array(person).nullable()).nullish()
});

export { pullFile as t };