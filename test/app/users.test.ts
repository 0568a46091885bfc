import { expect, it } from "vitest";
import { usersOf } from "../../src/app/users.ts";
import { snapshotOf } from "../scenario/files.ts";

it("names who uses the types that are asked about, and nobody else", () => {
  const { engagements } = snapshotOf({
    "engagements/b/state.yaml": "workflow_type: mini\nstage: [\n",
    "engagements/a/state.yaml": 'workflow_type: "mini"\n',
    "engagements/c/state.yaml": "workflow_type: other\n",
  });
  expect(usersOf(["mini"], engagements)).toEqual(new Map([["mini", ["a", "b"]]]));
});
