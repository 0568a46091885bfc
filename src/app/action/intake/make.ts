import { knownFacts } from "../../../edit/known-facts.ts";
import type { PartialClone } from "../../../git/partial-clone.ts";
import { statePath } from "../../../model/engagement.ts";
import type { Finding } from "../../../model/finding.ts";
import type { Understood } from "../../../report/intake-answer.ts";
import { artifactText, freeId, stateText } from "../../new-work.ts";
import { UsageError } from "../../verb.ts";
import { type Bench, benchOf, newErrors, type Work } from "../../bench.ts";
import { type Ground, groundOf, type ToStand } from "../ground.ts";
import { treeDesk } from "../tree-desk.ts";
import { withWrites } from "../with-writes.ts";
import { definitionAt } from "./understand.ts";

/** What a form asks for, as files, and the errors that keep them from being written. */
export interface Made {
  readonly work: Work;
  readonly wrong: readonly Finding[];
  readonly ground: Ground;
}

export async function makeAsked(
  clone: PartialClone,
  asked: ToStand,
  ground: Ground,
  understood: Understood,
): Promise<Made> {
  const { artifact } = understood.form;
  const id = understood.values.get("engagement") ?? "";
  const on = artifact === undefined ? ground : await groundOf(clone, asked, [id]);
  const work = artifact === undefined ? begun(on, id, understood) : await drafted(clone, on, understood, artifact);
  const after = await withWrites(clone, on, work.writes);
  return { work, wrong: newErrors(on.evaluated, after.evaluated, work), ground: on };
}

/** As `countersign new engagement` begins one. */
function begun({ question }: Ground, id: string, { form, values, issue }: Understood): Work {
  const facts = form.fields.filter(({ isFact }) => isFact).map(({ key }) => ({ path: key, value: values.get(key) }));
  const text = stateText({
    type: form.type,
    client: values.get("client") ?? "TBD",
    workflow: values.get("workflow") ?? "TBD",
    owner: values.get("owner"),
    stage: definitionAt(question, form.type)?.initialStage ?? "TBD",
    facts: knownFacts(facts, `issue ${issue}`),
  });
  return { writes: [{ path: statePath(id), text }], said: `${id} begins.` };
}

async function drafted(clone: PartialClone, on: Ground, understood: Understood, type: string): Promise<Work> {
  const desk = treeDesk(clone, on);
  try {
    return await draft(benchOf(on.evaluated, understood.values.get("engagement") ?? "", desk), understood, type);
  } finally {
    await desk.close();
  }
}

/** As `countersign new artifact` begins one; what was submitted stands in it as it was typed. */
async function draft(bench: Bench, { form, values }: Understood, type: string): Promise<Work> {
  if (bench.c.adapter.type !== form.type)
    throw new UsageError(
      `${bench.id} is work of \`${bench.c.adapter.type}\`, and this is a form of \`${form.type}\``,
      "Use a form of that definition.",
    );
  const id = freeId(bench.c, type, bench.today.slice(0, 4), await bench.takenIds());
  const given = { title: values.get("title"), scope: values.get("scope") };
  const text = artifactText(bench.c, id, type, given, { submitted: values.get("details") ?? "TBD" });
  return { writes: [{ path: `engagements/${bench.id}/${id}.md`, text }], said: `${id} is a draft.` };
}
