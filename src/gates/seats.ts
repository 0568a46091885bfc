/**
 * A maximum matching of people to seats: nobody is left out because somebody else was seated first. Seats that come
 * first keep their place in being filled, whoever fills them in the end.
 */
export function fillSeats<S, P>(seats: readonly S[], choices: (seat: S) => readonly P[]): Map<S, P> {
  const holder = new Map<P, S>();
  for (const seat of seats) place(seat, choices, holder, new Set());
  return new Map([...holder].map(([person, seat]) => [seat, person]));
}

function place<S, P>(seat: S, choices: (seat: S) => readonly P[], holder: Map<P, S>, tried: Set<P>): boolean {
  for (const person of choices(seat)) {
    if (tried.has(person)) continue;
    tried.add(person);
    const sitting = holder.get(person);
    if (sitting === undefined || place(sitting, choices, holder, tried)) {
      holder.set(person, seat);
      return true;
    }
  }
  return false;
}
