import { schemaNames, schemaOf } from "../../src/report/schema.ts";
import type { Generator } from "../generator.ts";

export const generator: Generator = {
  paths: ["schemas/*.schema.json"],
  make: () =>
    new Map(schemaNames.map((name) => [`schemas/${name}.schema.json`, `${JSON.stringify(schemaOf(name), null, 2)}\n`])),
};
