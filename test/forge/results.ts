import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import type { Answer } from "./faults.ts";
import { json } from "./bodies.ts";
import type { World } from "./world/world.ts";

const SERVICE = "/twirp/github.actions.results.api.v1.ArtifactService/";
const UPLOADS = "/results-uploads/";

/** A file that a run keeps: made, filled and closed in three requests. */
export interface Kept {
  readonly id: number;
  readonly run: string;
  readonly name: string;
  readonly type: string;
  readonly expiresAt: string;
  bytes?: Buffer;
  isClosed: boolean;
}

/** What a runner gives an action to speak to the service with: a token that says for which run it is. */
export function runtimeToken(run: number): string {
  const claims = { scp: `Actions.GenericRead:00 Actions.Results:run-${run}:job-${run}` };
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  return `${part({ alg: "none" })}.${part(claims)}.c2ln`;
}

/** The service that keeps the files of runs, as `@actions/artifact` speaks to it. GitHub describes it nowhere. */
export class Results {
  readonly kept: Kept[] = [];
  /** The methods that were called, in their order. */
  readonly calls: string[] = [];
  /** Off: it answers that it is out of order. */
  isUp = true;
  readonly #world: World;
  readonly #violations: string[];

  constructor(world: World, violations: string[]) {
    this.#world = world;
    this.#violations = violations;
  }

  /** Nothing where the address is none of the service's. */
  answer(method: string, url: URL, headers: NodeJS.Dict<string | string[]>, body: Buffer): Answer | undefined {
    if (method === "POST" && url.pathname.startsWith(SERVICE)) {
      const name = url.pathname.slice(SERVICE.length);
      this.calls.push(name);
      if (!this.isUp) return json({ status: 503, body: { code: "unavailable", msg: "out of order" } });
      return this.#called(name, String(headers["authorization"]), JSON.parse(body.toString("utf8")) as Fields);
    }
    return method === "PUT" && url.pathname.startsWith(UPLOADS) ? this.#filled(url, headers, body) : undefined;
  }

  /** The file at the address that people follow. */
  at(pathname: string): Kept | undefined {
    const [, run, id] = /^\/[^/]+\/[^/]+\/actions\/runs\/(\d+)\/artifacts\/(\d+)$/.exec(pathname) ?? [];
    return this.kept.find((each) => each.isClosed && each.run === `run-${run}` && String(each.id) === id);
  }

  #called(name: string, authorization: string, fields: Fields): Answer {
    const run = fields["workflow_run_backend_id"] ?? "";
    const number = Number(String(run).slice("run-".length));
    if (authorization !== `Bearer ${runtimeToken(number)}`) return refused(401, "unauthenticated");
    if (fields["workflow_job_run_backend_id"] !== `job-${number}`) return refused(403, "permission_denied");
    if (name === "CreateArtifact") return this.#create(String(run), fields);
    return name === "FinalizeArtifact" ? this.#finalize(String(run), fields) : refused(404, "bad_route");
  }

  #create(run: string, fields: Fields): Answer {
    this.#expect(fields, ["expires_at", "mime_type", "name", "version"]);
    const { name = "", mime_type: type = "", expires_at: expiresAt = "" } = fields;
    if (/["<>|*?\r\n\\/:]/.test(String(name)) || name === "") return refused(400, "invalid_argument");
    if (this.kept.some((each) => each.run === run && each.name === name)) return refused(409, "already_exists");
    if (fields["version"] !== 7) this.#violations.push(`CreateArtifact: version ${fields["version"]}`);
    const id = this.#world.nextId();
    const made = { id, run, name: String(name), type: String(type), expiresAt: String(expiresAt), isClosed: false };
    this.kept.push(made);
    return json({ status: 200, body: { ok: true, signed_upload_url: `${this.#world.origin}${UPLOADS}${id}?sig=s` } });
  }

  #filled(url: URL, headers: NodeJS.Dict<string | string[]>, body: Buffer): Answer {
    const file = this.kept.find(({ id, isClosed }) => !isClosed && String(id) === url.pathname.slice(UPLOADS.length));
    if (!file || url.searchParams.get("sig") !== "s") return refused(403, "AuthenticationFailed");
    if (headers["x-ms-blob-type"] !== "BlockBlob") return refused(400, "MissingRequiredHeader");
    if (headers["content-type"] !== file.type) this.#violations.push(`${file.name} was sent as another type`);
    file.bytes = body;
    return { status: 201, headers: {}, text: "" };
  }

  #finalize(run: string, fields: Fields): Answer {
    this.#expect(fields, ["hash", "name", "size"]);
    const file = this.kept.find((each) => each.run === run && each.name === fields["name"]);
    if (!file?.bytes) return refused(404, "not_found");
    const hash = `sha256:${createHash("sha256").update(file.bytes).digest("hex")}`;
    if (fields["size"] !== String(file.bytes.length) || fields["hash"] !== hash)
      this.#violations.push(`${file.name} is not what FinalizeArtifact says`);
    file.isClosed = true;
    return json({ status: 200, body: { ok: true, artifact_id: String(file.id) } });
  }

  #expect(fields: Fields, names: readonly string[]): void {
    const found = Object.keys(fields).filter((name) => !name.endsWith("_backend_id"));
    if (found.toSorted().join() !== names.join()) this.#violations.push(`The results service got ${found.join(", ")}`);
  }
}

type Fields = Readonly<Record<string, string | number>>;

function refused(status: number, code: string): Answer {
  return json({ status, body: { code, msg: code } });
}
