import { expect, test } from "vitest";
import { notesOf } from "../../scripts/changelog.ts";

const changelog = `# Changelog

## [Unreleased]

## [1.2.0] - 2026-11-21

### Added

- One thing.

## [1.1.0] - 2026-10-01

- Another.

## [1.0.0] - 2026-09-01
`;

test("are what the changelog says of that version alone", () => {
  expect(notesOf("v1.2.0", "1.2.0", changelog)).toEqual({ text: "### Added\n\n- One thing." });
});

test.each([
  ["v1.2.1", "1.2.0", "The tag v1.2.1 is not v1.2.0"],
  ["1.2.0", "1.2.0", "The tag 1.2.0 is not v1.2.0"],
  ["v1.3.0", "1.3.0", 'no heading "## [1.3.0]"'],
  ["v1.0.0", "1.0.0", "says nothing"],
])("there are none for the tag %s of version %s", (tag, version, problem) => {
  expect(notesOf(tag, version, changelog)).toEqual({ problem: expect.stringContaining(problem) as string });
});
