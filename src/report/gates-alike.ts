interface Row {
  readonly scope: string;
  readonly status: string;
  readonly because: string;
  readonly required?: boolean;
}

/**
 * Every gate that is told by itself, then one row, `all N gates`, for each scope whose gates are all shut for one reason. A gate
 * that the change needs, or to which somebody gave something, is told by itself.
 */
export function withJoined<R extends Row & { readonly gate: string }>(rows: readonly R[]): R[] {
  const scopes = [...new Set(rows.map(({ scope }) => scope))];
  const alike = scopes.filter((scope) => areAlike(rows.filter((row) => row.scope === scope)));
  const joined = alike.flatMap((scope) => {
    const [first, ...more] = rows.filter((row) => row.scope === scope);
    return first ? [{ ...first, gate: `all ${more.length + 1} gates` }] : [];
  });
  return [...rows.filter(({ scope }) => !alike.includes(scope)), ...joined];
}

const GIVEN: ReadonlySet<string> = new Set(["approved", "conditional", "partial"]);

function areAlike(rows: readonly Row[]): boolean {
  const kinds = new Set(rows.map(({ status, because }) => JSON.stringify([status, because])));
  return rows.length > 2 && kinds.size === 1 && rows.every(({ required, status }) => !required && !GIVEN.has(status));
}
