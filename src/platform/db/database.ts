import type { ClientConfig, Pool } from 'pg';

/** An open PostgreSQL with its two doors: the application's (row security applies) and the migrator's. */
export type Database = {
  /** Pool whose role is rd_app: sees only what row security lets through. Use it through `withScope`. */
  readonly app: Pool;
  /** Pool that may change the schema and act as rd_owner. Use it through `asOwner` and `migrate`. */
  readonly migrator: Pool;
  /** Plans of statements that come again may be kept on the connection; not behind a pooler that changes connections. */
  readonly keepsPlans: boolean;
  /** How to open one more connection of the application's kind, for LISTEN. */
  readonly appConnection: ClientConfig;
  /** Ends both pools and, when this process started it, the embedded server. */
  close(): Promise<void>;
};
