import type { Artifact } from "../../model/artifact.ts";
import { findValue, patternOf } from "../../model/said.ts";
import { quote, quoteAll } from "../../parse/quote.ts";
import { mentionsIn } from "../mentions.ts";
import type { Around, Fault, SkillCheck } from "../skill.ts";
import { type KnownName, namesIn } from "./names.ts";

export const attributions = ["named", "anonymised", "none"] as const;

/**
 * What tells in public whose story it is. A study with `attribution: named` may name the client, since nobody publishes it
 * before the client has approved this very text; people and pictures are named one by one in `permitted`.
 */
export const checkCaseStudy: SkillCheck = (artifact, around) => {
  const { attribution = "TBD" } = artifact.fields;
  if (attribution !== "TBD" && !attributions.some((each) => each === attribution)) return [unknown(artifact)];
  // Where nothing is decided, what names the client is told by the rule about publishing.
  const isOpen = attribution === "named" || attribution === "TBD";
  return [...nameFaults(artifact, around, isOpen), ...(isOpen ? [] : pictureFaults(artifact))];
};

function unknown(artifact: Artifact): Fault {
  const { attribution } = artifact.fields;
  const said = typeof attribution === "string" ? quote(attribution) : "This";
  const message = `${said} is no attribution; allowed are ${quoteAll(attributions)}.`;
  return { place: artifact.matter.at(["attribution"]), message, fix: "Write one of them.", holdsGate: true };
}

function permittedBy({ fields: { permitted } }: Artifact): readonly string[] {
  return Array.isArray(permitted) ? permitted.filter((each) => typeof each === "string") : [];
}

function nameFaults(artifact: Artifact, around: Around, isOpen: boolean): Fault[] {
  const permitted = permittedBy(artifact);
  const withheld = namesIn(around).filter(
    ({ text, of }) => !(isOpen && of === "client") && !permitted.some((each) => findValue(each, text) >= 0),
  );
  return withheld.flatMap((name) => [...inTitle(artifact, name), ...inText(artifact, name)]);
}

function inTitle(artifact: Artifact, name: KnownName): Fault[] {
  const { title } = artifact.fields;
  if (typeof title !== "string" || findValue(title, name.text) < 0) return [];
  return [held(artifact, artifact.matter.at(["title"]), told(name))];
}

function inText(artifact: Artifact, name: KnownName): Fault[] {
  return mentionsIn(artifact, patternOf(name.text)).map(({ place }) => held(artifact, place, told(name)));
}

type Told = Pick<Fault, "message" | "fix">;

function told({ text, of }: KnownName): Told {
  if (of === "client")
    return {
      message: `${quote(text)} is the client, and the case study is not to name it.`,
      fix: "Say what it is, such as `a wholesaler`; or write `attribution: named`, which the client then has to approve.",
    };
  return {
    message: `${quote(text)} is a person of the client.`,
    fix: "Say the role; or add the name to `permitted` once the person has agreed to be named.",
  };
}

/** Whether a picture shows whose it is, such as a logo, only people can see. */
const PICTURE = /!\[[^\]]*\]\(\s*<?([^)\s>]+)/;

function pictureFaults(artifact: Artifact): Fault[] {
  const permitted = permittedBy(artifact);
  return mentionsIn(artifact, PICTURE).flatMap(({ text, place }) => {
    const path = PICTURE.exec(text)?.[1] ?? "";
    if (permitted.includes(path)) return [];
    const message = `The picture ${quote(path)} may show whose story this is.`;
    return [
      held(artifact, place, {
        message,
        fix: `Leave it out, or add ${quote(path)} to \`permitted\` once it was looked at.`,
      }),
    ];
  });
}

/** A draft may name what its last version will not. */
function held(artifact: Artifact, place: Fault["place"], found: Told): Fault {
  const isDraft = artifact.status === "draft";
  return { ...found, place, holdsGate: !isDraft, ...(isDraft ? { severity: "warning" as const } : {}) };
}
