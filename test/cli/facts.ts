const user = (login: string, id: number) => ({ login, id, type: "User" });

/** What GitHub answers about a pull request by dora, in its own shapes, cut to what decides something. */
export function facts(base: string, head: string, reviews: readonly object[] = []): object {
  const reviewed = reviews.map((review) => ({ event: "reviewed", ...review }));
  return {
    pull_request: {
      number: 7,
      state: "open",
      draft: false,
      user: user("dora", 301),
      labels: [],
      requested_reviewers: [],
      requested_teams: [],
      base: { ref: "main", sha: base, repo: { full_name: "acme/work" } },
      head: { ref: "topic", sha: head },
    },
    reviews,
    timeline: [{ event: "committed", sha: head }, ...reviewed],
    commits: [
      {
        sha: head,
        author: user("dora", 301),
        committer: user("dora", 301),
        parents: [{ sha: base }],
        commit: { message: "Move" },
      },
    ],
    check_runs: [],
    teams: {},
  };
}

export function approval(head: string, at: string, who = user("lena", 12), body = ""): object {
  return { id: 9001, user: who, state: "APPROVED", body, commit_id: head, submitted_at: at };
}
