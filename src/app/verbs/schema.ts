import { nearest } from "../../model/nearest.ts";
import { jsonText } from "../../report/json-text.ts";
import { type SchemaName, schemaNames, schemaOf, titleOf } from "../../report/schema.ts";
import { columns } from "../../report/terminal.ts";
import { commonOptions, exit, UsageError, type Verb } from "../verb.ts";

export const verb: Verb = {
  name: "schema",
  summary: "Print the JSON Schema of a file, for editors and other tools.",
  usage: "countersign schema [NAME]",
  examples: ["countersign schema          which there are", "countersign schema state    that of state.yaml"],
  options: commonOptions,
  run(values, [name, ...more], world) {
    if (more.length > 0) return Promise.reject(new UsageError("One schema at a time"));
    if (name !== undefined) world.print(jsonText(schemaOf(known(name))));
    else if (values["json"] === true) world.print(jsonText(schemaNames));
    else
      world.print(
        columns(
          schemaNames.map((each) => [each, titleOf(each)]),
          "  ",
        ),
      );
    return Promise.resolve(exit.fine);
  },
};

function known(name: string): SchemaName {
  const found = schemaNames.find((each) => each === name);
  if (found) return found;
  const near = nearest(name, schemaNames);
  const hint = near === undefined ? `There are ${schemaNames.join(", ")}.` : `Did you mean \`${near}\`?`;
  throw new UsageError(`No schema ${JSON.stringify(name)}`, hint);
}
