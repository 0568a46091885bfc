import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pageAt } from "../pages/pages.ts";
import { html } from "../pages/html.ts";
import { page } from "../pages/page.ts";
import { checksOf, commentPage, pullPage } from "../pages/pull.ts";
import { htmlUrl } from "../views/issue.ts";
import { repoHtml } from "../views/common.ts";
import type { Pull } from "../world/types.ts";
import type { DemoWorld } from "./world.ts";

/** The folder of pages that stay when the stand-in is gone: what stood on each pull request, step by step. */
export class Pages {
  readonly #dir: string;
  readonly #world: DemoWorld;
  readonly #written: string[] = [];
  readonly #last = new Map<Pull, string>();
  #count = 0;

  constructor(dir: string, world: DemoWorld) {
    this.#dir = dir;
    this.#world = world;
    mkdirSync(dir, { recursive: true });
  }

  /** The pages of a pull request, or none where nothing of it changed since. Gives the file to open. */
  write(name: string, pull: Pull): string | undefined {
    const whole = pullPage(pull);
    if (this.#last.get(pull) === whole) return undefined;
    this.#last.set(pull, whole);
    this.#count += 1;
    const file = `${this.#count}-${name}`;
    const addresses = this.#addresses(file, pull);
    for (const [suffix, text] of this.#texts(pull, whole)) this.#put(`${file}${suffix}.html`, text, addresses);
    this.#put("index.html", this.#index(), []);
    return join(this.#dir, `${file}.html`);
  }

  #texts(pull: Pull, whole: string): (readonly [suffix: string, text: string])[] {
    const own = pull.issue.comments.find(({ user }) => user.type === "Bot");
    const [run] = checksOf(pull);
    const { repository } = this.#world;
    const [check, status] = [
      run && `/acme/engagements/runs/${run.id}`,
      pull.mergedAt === null ? undefined : `/acme/engagements/tree/${repository.defaultBranch}/engagements/acme-pilot`,
    ].map((path) => path && pageAt(this.#world.forge.world, path));
    const texts = [
      ["", whole],
      ["-comment", own && commentPage(own)],
      ["-check", check],
      ["-status", status],
    ] as const;
    return texts.flatMap(([suffix, text]) => (text === undefined || text === "" ? [] : [[suffix, text] as const]));
  }

  /** Where links of a page lead that stands in a file beside the others. */
  #addresses(file: string, pull: Pull): (readonly [address: string, file: string])[] {
    const { forge, repository } = this.#world;
    const runs = checksOf(pull).map(({ id }) => `${repoHtml(forge.world, repository)}/runs/${id}`);
    const check = `${file}-check.html`;
    return [
      ...[...runs, `${htmlUrl(forge.world, pull.issue)}/checks`].map((address) => [address, check] as const),
      [htmlUrl(forge.world, pull.issue), `${file}.html`],
    ];
  }

  #put(name: string, text: string, addresses: readonly (readonly [address: string, file: string])[]): void {
    const local = addresses.reduce((all, [address, file]) => {
      const path = address.replace(this.#world.forge.url, "");
      return all.replaceAll(`href="${address}"`, `href="${file}"`).replaceAll(`href="${path}"`, `href="${file}"`);
    }, text);
    writeFileSync(join(this.#dir, name), local);
    if (name !== "index.html") this.#written.push(name);
  }

  #index(): string {
    const rows = this.#written.map((name) => html`<li><a href="${name}">${name.replace(".html", "")}</a></li>`);
    return page(
      "Step by step",
      html`<h1 class="title">Step by step</h1><article class="box"><ul class="checks">${rows}</ul></article>`,
    );
  }
}
