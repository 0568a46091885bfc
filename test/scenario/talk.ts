import type { CheckRun, Pull, Review, TimelineEvent } from "../../src/model/pull.ts";
import { type Instant, parseInstant } from "../../src/model/time.ts";
import { person } from "./people.ts";
import type { Step } from "./scenario.ts";

type StepOf<K extends string> = Extract<Step, Record<K, unknown>>;

const states = { approve: "APPROVED", reject: "CHANGES_REQUESTED", comment: "COMMENTED", pending: "PENDING" } as const;

/** What was said of a pull request: GitHub's account of its reviews, labels, requests and checks. */
export class Talk {
  private readonly labels: string[] = [];
  private readonly reviews: Review[] = [];
  private readonly asked: string[] = [];
  private readonly askedTeams: string[] = [];
  private readonly checks: CheckRun[] = [];
  private timeline: TimelineEvent[] = [];

  tell(event: TimelineEvent): void {
    this.timeline.push(event);
  }

  /** After a force-push GitHub lists the new commits alone. */
  forgetCommits(): void {
    this.timeline = this.timeline.filter((event) => event.kind !== "committed");
  }

  take(step: Step, at: Instant): void {
    if ("dismiss" in step) return this.dismiss(step, at);
    if ("label" in step) return this.label(step, at);
    if ("unlabel" in step) return this.unlabel(step, at);
    if ("askTeam" in step) return void this.askedTeams.push(step.askTeam);
    if ("retarget" in step) return this.tell({ kind: "retargeted", person: person(step.retarget), at });
    if ("ask" in step) {
      this.asked.push(step.ask);
      this.tell({ kind: "review_requested", person: person(step.ask), by: null, at });
    }
  }

  review(step: StepOf<"review">, commit: string | undefined, now: Instant): void {
    const id = 9000 + this.reviews.length;
    const at = step.at === undefined ? now : (parseInstant(step.at) ?? Number.NaN);
    this.reviews.push({
      id,
      person: person(step.by),
      state: states[step.review],
      body: step.body ?? "",
      commit,
      submittedAt: step.review === "pending" || step.submitted === false ? undefined : at,
      editedAt: step.editedAt === undefined ? undefined : parseInstant(step.editedAt),
    });
    if (step.review !== "pending") this.tell({ kind: "reviewed", review: id });
    this.answered(person(step.by)?.id);
  }

  /** GitHub takes whoever answers off the list of requests. */
  private answered(id: number | undefined): void {
    const index = this.asked.findIndex((login) => person(login)?.id === id);
    if (index >= 0) this.asked.splice(index, 1);
  }

  move(index: number, commit: string): void {
    this.reviews[index] = { ...this.reviewAt(index), commit };
  }

  check(step: StepOf<"check">, head: string, at: Instant): void {
    const { check: name, app, conclusion } = step;
    this.checks.push({ id: 700 + this.checks.length, name, app, appId: 15368, head, conclusion, completedAt: at });
  }

  private reviewAt(index: number): Review {
    const review = this.reviews[index];
    if (!review) throw new Error("no such review");
    return review;
  }

  private dismiss(step: StepOf<"dismiss">, at: Instant): void {
    const review = this.reviewAt(step.dismiss);
    this.reviews[step.dismiss] = { ...review, state: "DISMISSED" };
    if (step.told === false) return;
    const was = review.state.toLowerCase();
    const by = person(step.by);
    this.tell({ kind: "review_dismissed", review: review.id, was, by, message: step.message ?? "", at });
  }

  private label(step: StepOf<"label">, at: Instant): void {
    if (!this.labels.includes(step.label)) this.labels.push(step.label);
    if (step.event !== false) this.tellLabel("labeled", step.label, step.by, at);
  }

  private unlabel(step: StepOf<"unlabel">, at: Instant): void {
    this.labels.splice(this.labels.indexOf(step.unlabel), 1);
    this.tellLabel("unlabeled", step.unlabel, step.by, at);
  }

  private tellLabel(kind: "labeled" | "unlabeled", label: string, by: Parameters<typeof person>[0], at: Instant): void {
    this.tell({ kind, id: 100 + this.timeline.length, label, person: person(by), at });
  }

  facts(): Pick<Pull, "labels" | "requestedPeople" | "requestedTeams" | "reviews" | "timeline" | "checks"> {
    const { labels, reviews, timeline, checks } = this;
    const requestedPeople = this.asked.flatMap((login) => person(login) ?? []);
    return { labels, reviews, timeline, checks, requestedPeople, requestedTeams: this.askedTeams };
  }
}
