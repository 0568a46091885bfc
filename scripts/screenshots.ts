// Makes the pictures of README.md from the pages of `npm run demo:github`. With --all DIR, one of every page, light and dark.
import { execFileSync, spawnSync } from "node:child_process";
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { filePage } from "../test/forge/pages/file.ts";

const { values } = parseArgs({ options: { all: { type: "string" } } });
process.chdir(`${import.meta.dirname}/..`);
const names = [process.env["CHROMIUM"] ?? "", "chromium", "chromium-browser", "google-chrome"];
const browser = names.find((name) => name !== "" && spawnSync(name, ["--version"]).status === 0);
if (browser === undefined)
  console.log("No pictures are made: there is no Chromium. Install it, or name it in CHROMIUM.");
else take(browser);

function take(chromium: string): void {
  const scratch = mkdtempSync(join(tmpdir(), "countersign-screenshots-"));
  try {
    execFileSync(process.execPath, ["scripts/demo-github.ts", "--once", "--out", scratch], { stdio: "inherit" });
    const status = "engagements/northwind-email-triage/README.md";
    writeFileSync(join(scratch, "status-page.html"), filePage(basename(status), readFileSync(status, "utf8"), ""));
    if (values.all !== undefined) takeAll(chromium, scratch, resolve(values.all));
    mkdirSync("docs/images", { recursive: true });
    shoot(chromium, { page: join(scratch, "4-waiting-comment.html"), to: "docs/images/comment.png", width: 760 });
    shoot(chromium, {
      page: join(scratch, "status-page.html"),
      to: "docs/images/status-page.png",
      width: 1000,
      most: 853,
    });
    shoot(chromium, { page: documentsPage(scratch), to: "docs/images/documents.png", width: 1240 });
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** Three documents of the example as the record keeps them, first pages beside each other. */
function documentsPage(scratch: string): string {
  const ids = ["ADSA-2026-0142", "INV-2026-0461", "CERT-2026-0072"];
  for (const id of ids) {
    const file = `engagements/northwind-email-triage/rendered/${id}.pdf`;
    execFileSync("pdftoppm", ["-r", "110", "-f", "1", "-singlefile", "-png", file, join(scratch, id)]);
  }
  const page = join(scratch, "documents.html");
  const pictures = ids.map((id) => `<img src="${id}.png">`).join("");
  writeFileSync(
    page,
    `<!DOCTYPE html><html><head><style>${DOCUMENTS_LOOK}</style></head><body>${pictures}</body></html>`,
  );
  return page;
}

const DOCUMENTS_LOOK =
  "body { margin: 0; padding: 28px; display: flex; gap: 24px; align-items: flex-start; background: #e9ebee }" +
  "img { height: 500px; box-shadow: 0 1px 6px #0004; background: #fff } img:last-child { height: 326px }";

function takeAll(chromium: string, from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of globSync("*.html", { cwd: from })) {
    const picture = join(to, name.replace(".html", ".png"));
    shoot(chromium, { page: join(from, name), to: picture, width: 1000, darkToo: true });
  }
}

interface Picture {
  readonly page: string;
  readonly to: string;
  readonly width: number;
  /** How much of a long page is shown. */
  readonly most?: number;
  readonly darkToo?: boolean;
}

function shoot(chromium: string, { page, to, width, most = Infinity, darkToo = false }: Picture): void {
  const height = Math.min(heightOf(chromium, page, width), most);
  const looks = [[to], ...(darkToo ? [[to.replace(".png", "-dark.png"), "--force-dark-mode"]] : [])];
  for (const [file = "", ...look] of looks) {
    run(chromium, width, height, [...look, `--screenshot=${resolve(file)}`, pathToFileURL(page).href]);
    console.log(`${file}  ${width} x ${height}`);
  }
}

/** How high a page is, asked of a copy with a script in it: the pages themselves run none. */
function heightOf(chromium: string, page: string, width: number): number {
  const script = "<script>document.title = document.body.scrollHeight</script>";
  const copy = `${page}.measured.html`;
  writeFileSync(
    copy,
    readFileSync(page, "utf8")
      .replace(/<meta http-equiv.*>/, "")
      .replace("</body>", `${script}</body>`),
  );
  const dumped = run(chromium, width, 200, ["--dump-dom", pathToFileURL(copy).href]);
  rmSync(copy);
  return Number(/<title>(\d+)<\/title>/.exec(dumped)?.[1]);
}

function run(chromium: string, width: number, height: number, more: readonly string[]): string {
  const look = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--force-color-profile=srgb"];
  const args = [...look, `--window-size=${width},${height}`, ...more];
  return execFileSync(chromium, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"], timeout: 60_000 });
}
