export {
  type Account,
  type CreditTransferFile,
  type RefusedFile,
  sumOf,
  type Transfer,
  writeCreditTransfers,
} from './credit-transfers.ts';
export type { SepaFault } from './faults.ts';
export {
  readStatements,
  type Statement,
  type StatementEntry,
  type StatementRefusal,
  type StatementTransfer,
} from './statement.ts';
