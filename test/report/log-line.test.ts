import { describe, expect, test } from "vitest";
import { logLine } from "../../src/report/log-line.ts";
import { parseCommands } from "../forge/runner-files.ts";

const hostile = ["::error::x", "  ::stop-commands::x", "\t::add-mask::x", "##[error]x", "all is well ##[add-mask]x"];
const breaks = ["\n", "\r", "\r\n", "\v", "\f", "\u0085", "\u2028", "\u2029"];

describe("D4 a line of the log", () => {
  test.each(hostile)("%j is a command to the runner, and none once it was encoded", (text) => {
    expect(parseCommands(text)).toHaveLength(1);
    for (const between of breaks) {
      const line = logLine(`Said:${between}${text}`);
      expect(parseCommands(line)).toEqual([]);
      expect(line.split(/[\r\n\v\f\u0085\u2028\u2029]/)).toHaveLength(1);
    }
    expect(parseCommands(logLine(text))).toEqual([]);
  });

  test("keeps what is no command as it is", () => {
    const text = "acme-pilot, 0123456789ab: recorded (a::b, #[x])";
    expect(logLine(text)).toBe(text);
  });
});
