import { type ActorScope, type Database, type Tx, withScope } from '../db/index.ts';

/** The database as routes know it: transactions for somebody, and a sign of life. */
export type Store = {
  /** One transaction under the scope of row security; rolls back and throws on when `fn` throws. */
  inScope<T>(scope: ActorScope, fn: (tx: Tx) => Promise<T>): Promise<T>;
  /** Throws when the database does not answer. */
  ping(): Promise<void>;
};

export function storeOf(db: Database): Store {
  return {
    inScope: (scope, fn) => withScope(db, scope, fn),
    ping: async () => {
      await db.app.query('select 1');
    },
  };
}
