import type { Layout } from "../request.ts";
import { layout as contract } from "./contract.ts";

/** Skills whose documents have a layout of their own. */
export const layouts: ReadonlyMap<string, Layout> = new Map([["contract", contract]]);
