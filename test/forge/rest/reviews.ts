import { Refusal, found } from "../world/refusal.ts";
import {
  addReview,
  dismiss,
  editReview,
  requestReview,
  type ReviewEvent,
  submitReview,
  withdrawRequest,
} from "../world/reviews.ts";
import type { Account, Review, Team } from "../world/types.ts";
import { accountView, teamView } from "../views/common.ts";
import { pullView, reviewView } from "../views/pull.ts";
import { type Call, field, List, param, pullIn, reading, type Routes, writing } from "./route.ts";

const pull = "/repos/{owner}/{repo}/pulls/{pull_number}";
const reviews = `${pull}/reviews`;
const one = `${reviews}/{review_id}`;
const requested = `${pull}/requested_reviewers`;

export const reviewRoutes: Routes = {
  [`GET ${reviews}`]: reading(["pull_requests"], (call) => {
    const visible = pullIn(call).reviews.filter(
      (review) => review.state !== "PENDING" || review.user === call.token.account,
    );
    return new List(visible.map((review) => reviewView(call.world, review)));
  }),
  [`POST ${reviews}`]: writing(["pull_requests"], "read", (call) => {
    const { repository, token, world } = call;
    const event = field<ReviewEvent>(call, "event");
    if (event === "APPROVE" && token.kind === "actions" && !repository.workflowsMayOpenPulls)
      throw new Refusal(422, "Unprocessable Entity", {
        errors: ["GitHub Actions is not permitted to approve pull requests."],
      });
    const draft = { body: field<string>(call, "body"), commit: field<string>(call, "commit_id"), event };
    return reviewView(world, addReview(world, pullIn(call), draft, token));
  }),
  [`GET ${one}`]: reading(["pull_requests"], (call) => reviewView(call.world, reviewIn(call))),
  [`PUT ${one}`]: writing(["pull_requests"], "read", (call) => {
    editReview(call.world, reviewIn(call), field<string>(call, "body") ?? "", call.token);
    return reviewView(call.world, reviewIn(call));
  }),
  [`DELETE ${one}`]: writing(["pull_requests"], "read", (call) => {
    const review = reviewIn(call);
    if (review.state !== "PENDING") throw new Refusal(422, "Can not delete a non-pending pull request review");
    const { reviews: all } = review.pull;
    return reviewView(call.world, found(all.splice(all.indexOf(review), 1)[0]));
  }),
  [`POST ${one}/events`]: writing(["pull_requests"], "read", (call) => {
    const review = reviewIn(call);
    review.body = field<string>(call, "body") ?? review.body;
    submitReview(call.world, review, field<ReviewEvent>(call, "event") ?? "COMMENT", call.token);
    return reviewView(call.world, review);
  }),
  [`PUT ${one}/dismissals`]: writing(["pull_requests"], "write", (call) => {
    dismiss(call.world, reviewIn(call), call.token, field<string>(call, "message") ?? "");
    return reviewView(call.world, reviewIn(call));
  }),
  [`GET ${requested}`]: reading(["pull_requests"], (call) => {
    const { users, teams } = pullIn(call);
    return {
      users: [...users].map((user) => accountView(call.world, user)),
      teams: [...teams].map((team) => teamView(call.world, team)),
    };
  }),
  [`POST ${requested}`]: writing(["pull_requests"], "triage", (call) => {
    requestReview(call.world, pullIn(call), ...reviewersIn(call), call.token);
    return pullView(call.world, pullIn(call));
  }),
  [`DELETE ${requested}`]: writing(["pull_requests"], "triage", (call) => {
    withdrawRequest(call.world, pullIn(call), ...reviewersIn(call), call.token);
    return pullView(call.world, pullIn(call));
  }),
};

function reviewIn(call: Call): Review {
  return found(pullIn(call).reviews.find((review) => String(review.id) === param(call, "review_id")));
}

/** Someone unknown, or who may not read the repository, refuses the whole request. */
function reviewersIn(call: Call): [Account[], Team[]] {
  const { world, repository } = call;
  const outside = (): Refusal =>
    new Refusal(
      422,
      "Reviews may only be requested from collaborators. One or more of the users or teams you specified is not a collaborator of the repository.",
    );
  const users = (field<string[]>(call, "reviewers") ?? []).map((login) => {
    const user = world.accounts.find((one) => one.login.toLowerCase() === login.toLowerCase() && one.deleted !== true);
    const known =
      user !== undefined &&
      (repository.collaborators.has(user) || [...repository.teams.keys()].some((team) => team.members.has(user)));
    if (!known) throw outside();
    return user;
  });
  const teams = (field<string[]>(call, "team_reviewers") ?? []).map((slug) => {
    const team = [...repository.teams.keys()].find((one) => one.slug === slug);
    if (team === undefined) throw outside();
    return team;
  });
  return [users, teams];
}
