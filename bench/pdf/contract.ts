/** A contract of about twelve pages: the clauses of an agreement, over and over, so that every page has what contracts have. */
const CLAUSES: readonly (readonly [title: string, clauses: readonly string[]])[] = [
  [
    "Services",
    [
      "Provider builds, tests and launches an agent that reads Client's support mailbox, labels and routes each email and drafts an answer. The first schedule describes this work in full, together with the criteria by which it is measured and the people of each party who take part in it.",
      "Work outside the services needs a written change order that both parties approve. Until then Provider does not start it and Client does not owe for it, whatever was said in meetings, in emails or on the telephone about its usefulness, its urgency or its probable price.",
      "The services do not include sending, deleting or forwarding an email, deciding or announcing a refund, or changing an order, an invoice or a customer account.",
    ],
  ],
  [
    "Fees",
    [
      "Client pays the fees in the amounts of the milestones. Provider invoices a milestone when it is accepted. Invoices are payable within fifteen days of their date, by bank transfer, and quote the number of the order.",
      "Amounts are exclusive of taxes. Taxes that apply to the services are Client's responsibility, except those on Provider's income. Where a tax has to be withheld, Client gives Provider the certificates that are needed to have it credited.",
      "Client tells Provider within ten days of an invoice if it disputes an amount, with the reason. The parties settle the dispute in good faith before the amount is asked for again; what is not disputed stays payable.",
    ],
  ],
  [
    "Acceptance",
    [
      "A milestone is accepted when Client's Support Operations Manager confirms in writing that it meets its criteria. Minutes of a demonstration that record the confirmation are in writing.",
      "Where a criterion is not met, Client names it, Provider corrects the work at no charge, and the milestone is shown again. A milestone that fails three times may be refused, and the part of the fees that belongs to it is not owed.",
    ],
  ],
  [
    "Data",
    [
      "Emails, and whatever the agent makes of them, are Client's data. Provider uses them for the services only, keeps them in Client's tenant, and tells Client without delay, and within forty-eight hours, of any access that was not authorised.",
      "Until Client has decided how long labels, drafts and logs are kept, the agent works on the sandbox mailbox alone. When this agreement ends, Provider gives up its access and deletes what it holds within thirty days.",
      "Provider employs subprocessors only with Client's consent, and answers for them as for its own people. A list of those that were agreed is part of the second schedule and is brought up to date with each change.",
    ],
  ],
];

/** A clause that was read: its number and what it says. */
export interface ContractPart {
  readonly title: string;
  readonly clauses: readonly string[];
}

const ROUNDS = 10;

export const contractParts: readonly ContractPart[] = Array.from({ length: ROUNDS }, (_, round) =>
  CLAUSES.map(([title, clauses]) => ({
    title: round === 0 ? title : `${title}, part ${round + 1}`,
    clauses,
  })),
).flat();

export const TITLE = "Agent development and services agreement";
export const INTRO =
  "This agreement is between CompleteTech GmbH, Hafenstraße 1, 28195 Bremen, and Northwind Handel AG, Ring 12, 20095 Hamburg. It takes effect on 1 June 2026.";

/** The same contract as an artifact. */
export const contractText = `---
id: ADSA-2026-0001
type: contract
version: v1
status: current
title: ${TITLE}
sources: []
effective_date: 2026-06-01
---
# ${TITLE}

${INTRO}

${contractParts.map(({ title, clauses }) => `## ${title}\n\n${clauses.map((each) => `1. ${each}`).join("\n")}`).join("\n\n")}
`;
