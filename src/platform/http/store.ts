import { type ActorScope, type Database, type TransactionOptions, type Tx, withScope } from '../db/index.ts';

/** The database as routes know it: transactions for somebody, and a sign of life. */
export type Store = {
  /** One transaction under the scope of row security; rolls back and throws on when `fn` throws. */
  inScope<T>(scope: ActorScope, fn: (tx: Tx) => Promise<T>, options?: Pick<TransactionOptions, 'repeated'>): Promise<T>;
  /** Throws when the database does not answer. */
  ping(): Promise<void>;
};

export function storeOf(db: Database): Store {
  return {
    inScope: (scope, fn, options) => withScope(db, scope, fn, options),
    ping: async () => {
      await db.app.query('select 1');
    },
  };
}
