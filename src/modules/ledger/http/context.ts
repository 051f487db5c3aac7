import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { PaidAmount } from '../storage/batches.ts';
import type { Payer } from '../use-cases/payer.ts';

/** What the routes need besides the request; a higher floor hears what was paid as data. */
export type LedgerOptions = {
  readonly today: () => PlainDate;
  readonly now: () => Date;
  readonly onPaid: (tx: Tx, paid: readonly PaidAmount[]) => Promise<unknown>;
};

export const payerOf = (actor: Actor, today: PlainDate): Payer => ({
  personId: actor.personId,
  municipalityId: actor.organisation.kind === 'municipality' ? actor.organisation.id : undefined,
  name: actor.name,
  today,
});

export const PAYMENT_TAGS = ['Betalingen'];
export const LEDGER_TAGS = ['Grootboek'];
