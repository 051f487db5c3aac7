import type { Route } from '../../../platform/http/index.ts';
import { agreementRoutes } from './agreement-routes.ts';
import { bankRoutes } from './bank-routes.ts';
import { batchRoutes } from './batch-routes.ts';
import type { LedgerOptions } from './context.ts';
import { ledgerRoutes as bookRoutes } from './ledger-routes.ts';
import { liquidityRoutes } from './liquidity-routes.ts';

/** Payments and the ledger. */
export const ledgerRoutes = (options: LedgerOptions): Route[] => [
  ...batchRoutes(options),
  ...bankRoutes(options),
  ...agreementRoutes(options),
  ...liquidityRoutes(options),
  ...bookRoutes(options),
];
