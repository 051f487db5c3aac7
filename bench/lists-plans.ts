import { type ActorScope, type Database, type Tx, withScope } from '../src/platform/db/index.ts';
import { isSqlFragment, type SqlFragment, toStatement } from '../src/platform/db/sql.ts';
import type { SqlParam } from '../src/platform/db/tx.ts';

type Plan = { readonly 'QUERY PLAN': string };

/** Per question its slowest statement: how many statements there are, and the first lines of the plan with rows and times. */
export async function plansOf(
  db: Database,
  scope: ActorScope,
  questions: Readonly<Record<string, (tx: Tx) => Promise<unknown>>>,
): Promise<Record<string, { readonly statements: number; readonly slowest: readonly string[] }>> {
  const found: Record<string, { statements: number; slowest: readonly string[] }> = {};
  for (const [name, question] of Object.entries(questions)) {
    const plans = await withScope(db, scope, (tx) => explained(tx, question));
    const slowest = plans.toSorted((a, b) => b.milliseconds - a.milliseconds)[0];
    found[name] = { statements: plans.length, slowest: slowest ? shortened(slowest.lines) : [] };
  }
  return found;
}

/** Asks the question with a transaction that has each statement explained before it is run. */
async function explained(tx: Tx, question: (tx: Tx) => Promise<unknown>) {
  const plans: { milliseconds: number; lines: readonly string[] }[] = [];
  const before = async (statement: string | SqlFragment, values?: readonly SqlParam[]) => {
    const { text, values: own } = isSqlFragment(statement)
      ? toStatement(statement)
      : { text: statement, values: [...(values ?? [])] };
    const rows = await tx.query<Plan>(`explain (analyze, costs off) ${text}`, own as readonly SqlParam[]);
    const lines = rows.map((row) => row['QUERY PLAN']);
    plans.push({ milliseconds: Number(lines.at(-1)?.match(/[\d.]+/)?.[0] ?? 0), lines });
  };
  const asking = new Proxy(tx, {
    get(target, name) {
      const own = Reflect.get(target, name);
      if (name !== 'query' && name !== 'one' && name !== 'maybeOne')
        return typeof own === 'function' ? own.bind(target) : own;
      return async (statement: string | SqlFragment, values?: readonly SqlParam[]) => {
        await before(statement, values);
        return own.call(target, statement, values);
      };
    },
  });
  await question(asking);
  return plans;
}

const SHOWN = 14;
/** The upper nodes, and the times at the end. */
const shortened = (lines: readonly string[]): readonly string[] => [
  ...lines.filter((line) => line.includes('actual time')).slice(0, SHOWN),
  ...lines.slice(-2),
];
