export const FILE = "engagements/acme-pilot/ADSA-2026-0001.md";

const front = "---\nid: ADSA-2026-0001\ntitle: Pilot\n---\n";
const body = `# Agreement

This agreement is between Acme and
Umbrella (**"Client"**).

## Services

1. Provider builds the agent
   in *good* time. [Fees](#fees) says what for.
1. It does not include:
   1. deleting an email;
   1. announcing a refund.
1. Work outside needs an order.

## Fees

1. Client pays **USD 28,000.00** -- all of it.

Text between, with \`code\` and a [link](https://a.example).

# Milestones

| Milestone | Amount |
| --- | ---: |
| Prototype | 11,200.00 |
| Launch | 16,800.00 |

Last words.
`;
/** An agreement with a little of everything. */
export const agreementText = front + body;
