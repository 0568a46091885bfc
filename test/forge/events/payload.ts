import { completedPayload, payloadViolations } from "../contract/check.ts";
import type { Forge } from "../forge.ts";
import type { Delivery } from "../world/types.ts";

/** The payload of a delivery as GitHub describes it; where it is not so, that is a violation. A schedule has no description. */
export function payloadOf(forge: Forge, { event, action, payload }: Delivery): Delivery["payload"] {
  if (event === "schedule") return payload;
  const whole = completedPayload(event, action, payload);
  forge.violations.push(
    ...payloadViolations(event, action, whole).map((wrong) => `payload of ${event} ${action ?? ""}: ${wrong}`),
  );
  return whole;
}
