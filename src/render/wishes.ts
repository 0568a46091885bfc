import type { Extension } from "./page/metadata.ts";
import type { Attachment } from "./page/pdf-file.ts";
import type { Alignment } from "./page/set-lines.ts";
import type { Theme } from "./page/theme.ts";

/** How a document is set where it differs from others. */
export interface Wishes {
  readonly align?: Alignment;
  readonly theme?: Theme;
  readonly foot?: false;
  readonly date?: string;
  readonly attachments?: readonly Attachment[];
  readonly extension?: Extension;
  /** Files that go with the document, after it. */
  readonly beside?: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** What the file's name says besides the id, such as `redline`. */
  readonly suffix?: string;
  /** What it is compared with, where its pages show changes: then they are not the document itself. */
  readonly since?: string;
}
