import { describe, expect, it } from "vitest";
import type { Data, DataMap } from "../../src/model/doc.ts";
import { checkEmail } from "../../src/skills/email/check.ts";
import { readEmail } from "../../src/skills/email/read-email.ts";
import { artifact, around } from "./invoice/house.ts";

const morgan = { name: "Morgan Reyes", email: "morgan@northwind.example" };
const good: DataMap = { to: [morgan], subject: "The agreement", attachments: ["ADSA-2026-0142@v1"] };
const told = (changes: DataMap) =>
  readEmail({ ...good, ...changes }).faults.map(({ path, message }) => `${path.join(".")}: ${message}`);
const toOne = (email: string, name = "Morgan"): DataMap => ({ to: [{ name, email }] });

describe("the fields of an email", () => {
  it("are read as they are", () => {
    expect(readEmail({ ...good, cc: [{ email: "sam@northwind.example" }], subject: "  Two  blanks " })).toEqual({
      email: {
        to: [morgan],
        cc: [{ name: "", email: "sam@northwind.example" }],
        subject: "Two blanks",
        attachments: [{ reference: "ADSA-2026-0142@v1", engagement: undefined, id: "ADSA-2026-0142", version: "v1" }],
      },
      open: [],
      faults: [],
    });
    expect(told({})).toEqual([]);
  });

  it("leave open what is TBD, which is no fault", () => {
    for (const to of [
      "TBD",
      [{ name: "TBD", email: "a@b.example" }],
      [{ name: "Morgan", email: "TBD" }],
      ["TBD"],
    ] as Data[]) {
      expect(readEmail({ ...good, to })).toEqual({ email: undefined, open: ["to"], faults: [] });
    }
    expect(readEmail({ ...good, attachments: ["TBD"] })).toMatchObject({ email: undefined, open: ["attachments"] });
  });

  const addresses = [
    "morgan",
    "morgan@",
    "@northwind.example",
    "morgan@localhost",
    "morgan@127.0.0.1",
    "morgan@[127.0.0.1]",
    "a b@northwind.example",
    '"a b"@northwind.example',
    "a..b@northwind.example",
    ".a@northwind.example",
    "a@b@northwind.example",
    "a@-b.example",
    "a@b..example",
    "a@b.example.",
    "a@b_c.example",
    "<a@b.example>",
    "Morgan <a@b.example>",
    "a@b.example,c@d.example",
    "a@b.example;c@d.example",
    "a@b.example (x)",
    " a@b.example",
    "mailto:a@b.example",
    "-oQ/tmp@b.example",
    "=?utf-8?q?a?=@b.example",
    "a=?b@c.example",
    "a@xn--.example",
    "a@0x7f.0x1",
    "a@1.2.3.0x4",
    `${"a".repeat(65)}@b.example`,
    `a@${"b".repeat(64)}.example`,
    "",
  ];
  it.each(addresses)("refuse %j, which is no address", (email) => {
    const { email: read, open, faults } = readEmail({ ...good, ...toOne(email) });
    expect([read, open, faults.length]).toEqual([undefined, ["to"], email === "" ? 0 : 1]);
  });

  it.each(["a@b.example", "o'neil+x@b-c.co.example", "A_b%c@xn--mller-kva.example", "1@2.example"])(
    "take %j",
    (email) => {
      expect(told(toOne(email))).toEqual([]);
    },
  );

  it("refuse letters that look like others, and say how the domain is written", () => {
    const { faults } = readEmail({ ...good, ...toOne("a@müller.example") });
    expect(faults).toMatchObject([
      { path: ["to", 0, "email"], fix: "If it is what you mean, write `a@xn--mller-kva.example`." },
    ]);
    expect(told(toOne("а@northwind.example"))).toHaveLength(1);
    expect(told(toOne("a@ｎorthwind.example"))).toHaveLength(1);
  });

  it.each([
    ["Morgan\r\nBcc: eve@evil.example", "U+000D"],
    ["Morgan\nX", "U+000A"],
    ["Morgan\u2028X", "U+2028"],
    ["Morgan\u202Eseyer", "U+202E"],
    ["Mor\u200Bgan", "U+200B"],
    ["Mor\u200Dgan", "U+200D"],
    ["Mor\u00ADgan", "U+00AD"],
    ["Morgan\u0000", "U+0000"],
    ["Morgan\u3164Reyes", "U+3164"],
    ["Morgan\uE000", "U+E000"],
    ["Morgan\u{E0041}", "U+E0041"],
  ])("refuse %j in a name, in the subject and in an address", (text, code) => {
    expect(told(toOne("a@b.example", text))[0]).toContain(`to.0.name: `);
    expect(told(toOne("a@b.example", text))[0]).toContain(`holds ${code}, which nobody sees`);
    expect(told({ subject: text })[0]).toContain(`holds ${code}, which nobody sees`);
    expect(told(toOne(`${text}@b.example`))).toHaveLength(1);
  });

  it("refuse names that look like addresses, and texts that mail programs decode", () => {
    for (const name of ["ceo@bank.example", "Morgan <a@bank.example>", "ceo＠bank.example", "=?UTF-8?Q?ceo?="])
      expect([name, told(toOne("a@b.example", name)).length]).toEqual([name, 1]);
    expect(told(toOne("a@b.example", "a@b.example"))).toEqual([]);
    expect(told({ subject: "=?UTF-8?Q?Approved?=" })).toHaveLength(1);
  });

  it("refuse what is too long, too many, or of the wrong sort", () => {
    expect(told({ subject: "x".repeat(201) })).toEqual([expect.stringContaining("has 201 characters; at most 200")]);
    expect(told(toOne("a@b.example", "x".repeat(129)))).toHaveLength(1);
    expect(told({ to: Array.from({ length: 101 }, (_, at) => ({ email: `a${at}@b.example` })) })).toHaveLength(1);
    for (const to of [
      "a@b.example",
      [],
      ["a@b.example"],
      [["a@b.example"]],
      { name: "x", email: "a@b.example" },
      [{ name: ["x"], email: "a@b.example" }],
    ] as Data[])
      expect([to, told({ to }).length]).toEqual([to, 1]);
    expect(told({ subject: ["x"] })).toEqual(["subject: `subject` is no text"]);
  });

  it("are read in a time that does not grow with what is hidden in them", () => {
    const flood = `ا${"\u0301".repeat(200_000)}\u200D`;
    const started = performance.now();
    expect(told({ to: [{ name: flood, email: flood }], subject: flood })).toHaveLength(3);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it("name nobody twice, in whatever case, and whether in to or in cc", () => {
    expect(told({ cc: [{ name: "M", email: "MORGAN@Northwind.example" }] })).toEqual([
      "cc.0.email: `MORGAN@Northwind.example` is a recipient already, as `to[0]`",
    ]);
  });

  it.each(["bcc", "from", "sender", "reply_to", "headers"])("have no %s", (key) => {
    expect(told({ [key]: "eve@evil.example" })).toEqual([
      expect.stringContaining(`${key}: An email has no \`${key}\``),
    ]);
    expect(told({ [key]: [] })).toEqual([]);
  });
});

describe("what an email says it carries", () => {
  const email = { ...good, id: "EML-2026-0051", type: "email" };
  const others = [
    artifact({ id: "ADSA-2026-0142", type: "contract" }),
    artifact({ id: "INV-2026-0448", version: "v2" }),
  ];
  const neighbours = { elsewhere: { other: [artifact({ id: "PRO-2026-0001", type: "proposal" }, "other")] } };
  const found = (attachments: readonly unknown[], record = {}) => {
    const made = artifact({ ...email, attachments });
    return checkEmail(made, around([made, ...others], { ...neighbours, record }));
  };

  it.each([
    ["ADSA-2026-0142", "`ADSA-2026-0142` does not say which version goes out."],
    ["the agreement", "`the agreement` is no artifact with its version."],
    ["../x@v1", "`../x@v1` is no artifact with its version."],
    ["ADSA-2026-0999@v1", "`ADSA-2026-0999@v1` is no artifact that stands in this engagement."],
    ["INV-2026-0448@v1", "`INV-2026-0448@v1` is not what stands there: INV-2026-0448 is v2."],
    ["EML-2026-0051@v1", "`EML-2026-0051@v1` is this very artifact."],
    ["other/PRO-2026-0002@v1", "`other/PRO-2026-0002@v1` is no artifact that stands in `other`."],
    ["none/PRO-2026-0001@v1", "`none/PRO-2026-0001@v1` is no artifact that stands in `none`."],
  ])("is refused as %s, and holds its gates shut", (reference, message) => {
    expect(found([reference])).toMatchObject([{ message, holdsGate: true }]);
  });

  it("is told where it stands, and taken where it is right", () => {
    expect(found(["ADSA-2026-0142@v1", "INV-2026-0448@v2", "other/PRO-2026-0001@v1"])).toEqual([]);
    const [fault] = found(["ADSA-2026-0142@v1", "INV-2026-0448@v1"]);
    expect(fault?.place).toEqual({ file: "engagements/acme/EML-2026-0051.md", line: 13, column: 5 });
  });

  it("may be written later than a draft, which is told of it", () => {
    const made = artifact({ ...email, status: "draft", attachments: ["INV-2026-0999@v1"] });
    expect(checkEmail(made, around([made]))).toMatchObject([{ severity: "warning", holdsGate: true }]);
  });

  it("is named once, as a list", () => {
    expect(told({ attachments: ["ADSA-2026-0142@v1", "ADSA-2026-0142@v1"] })).toEqual([
      "attachments.1: `ADSA-2026-0142@v1` is named twice",
    ]);
    expect(told({ attachments: { a: "b" } })).toHaveLength(1);
    expect(told({ attachments: [["ADSA-2026-0142@v1"]] })).toEqual([
      "attachments.0: A list or a map is no artifact with its version",
    ]);
  });

  it("is not looked at again once it has left as it is recorded", () => {
    const { blob } = artifact({ ...email, attachments: ["INV-2026-0448@v1"] });
    const uses = [{ action: "send_email", artifact: email.id, scope: "*", event: "e", status: "sent" }];
    const recorded = { id: email.id, version: "v1", status: "current", final: true };
    expect(found(["INV-2026-0448@v1"], { uses, artifacts: [{ ...recorded, blob }] })).toEqual([]);
    expect(found(["INV-2026-0448@v1"], { uses, artifacts: [{ ...recorded, blob: "other" }] })).toHaveLength(1);
    expect(found(["INV-2026-0448@v1"], { artifacts: [{ ...recorded, blob }] })).toHaveLength(1);
    expect(
      found(["INV-2026-0448@v1"], {
        uses: [{ ...uses[0], artifact: "EML-2026-0052" }],
        artifacts: [{ ...recorded, blob }],
      }),
    ).toHaveLength(1);
  });
});
