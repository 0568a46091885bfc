import * as fc from "fast-check";
import { expect, test } from "vitest";
import { MOST_UPLOADS, readUpload, uploadText } from "../../src/model/upload.ts";

const id = fc.integer({ min: 0, max: 99_999_999_999 }).map(String);
const upload = fc.record({
  digest: fc.stringMatching(/^[0-9a-f]{16}$/),
  until: fc.integer({ min: 0, max: 100_000 }),
  run: id,
  ids: fc.array(id, { minLength: 1, maxLength: MOST_UPLOADS }),
});

test("an upload is read as it was written, and has room beside the rest of a check's name", () => {
  fc.assert(
    fc.property(upload, (one) => {
      const text = uploadText(one);
      expect(readUpload(text)).toEqual(one);
      expect(text.length).toBeLessThanOrEqual(255 - "countersign/1  CS-XXX-000 ".length - 64);
    }),
    { numRuns: 100 },
  );
});

test.each([
  "",
  "0123456789abcdef",
  "0123456789abcdef.1.2",
  "0123456789abcdeg.1.2.3",
  "0123456789abcdef.1.2.3/4",
  "0123456789abcdef.1.2.-3",
])("%j is none", (text) => expect(readUpload(text)).toBeUndefined());
