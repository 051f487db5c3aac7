import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result } from '../../../kernel/result.ts';
import type { Sealer } from '../../../platform/crypto/sealer.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { type AwardedApplication, listAwarded } from '../../procurement/index.ts';
import type { Partner } from '../domain/register/contract-record.ts';
import type { NewContract } from '../domain/register/new-contract.ts';
import { contractsOfAward } from '../storage/contracts-of-award.ts';
import type { FirstTariff } from '../storage/write-contract.ts';
import type { ContractActor } from './contract-actor.ts';
import { type ChosenClause, type MakeContractRefusal, registerContract } from './register-contract.ts';

/** An award with the contract that was made from it, if any. */
export type AwardToContract = { readonly award: AwardedApplication; readonly contractId: number | null };

/** Awarded applications of a procedure, with what was already made of them. */
export async function listAwardsToContract(tx: Tx, sealer: Sealer, procedureId: number): Promise<AwardToContract[]> {
  const awarded = await listAwarded(tx, sealer, procedureId);
  const made = await contractsOfAward(tx, procedureId);
  return awarded.map((award) => ({ award, contractId: made.get(award.applicationId) ?? null }));
}

/** What is chosen for a contract beside what the award says. */
export type AwardChoice = Pick<
  NewContract,
  'number' | 'name' | 'scope' | 'variant' | 'purchaserId' | 'municipalityIds' | 'products'
> & {
  readonly procedureId: number;
  readonly applicationId: number;
  /** Null: as the procedure says. */
  readonly from: PlainDate | null;
  readonly through: PlainDate | null;
  readonly clauses: readonly ChosenClause[];
  /** Beside the prices of the bid, which come first. */
  readonly tariffs: readonly FirstTariff[];
};

export type AwardRefusal =
  | MakeContractRefusal
  | { readonly code: 'contracts.award-unknown' }
  | { readonly code: 'contracts.award-not-final' }
  | { readonly code: 'contracts.already-contracted' }
  | { readonly code: 'contracts.term-missing' };

const PAYMENT_TERM_DAYS = 30;

/**
 * Makes a contract from an award in the caller's transaction: provider, partners, products and prices of the application
 * that won, once the standstill is over and no objection waits. Gives its number in the register.
 */
export async function contractFromAward(
  tx: Tx,
  sealer: Sealer,
  actor: ContractActor,
  choice: AwardChoice,
): Promise<Result<number, AwardRefusal>> {
  const all = await listAwardsToContract(tx, sealer, choice.procedureId);
  const found = all.find(({ award }) => award.applicationId === choice.applicationId);
  if (!found) return no({ code: 'contracts.award-unknown' });
  if (found.contractId !== null) return no({ code: 'contracts.already-contracted' });
  const { award } = found;
  if (!award.mayContract) return no({ code: 'contracts.award-not-final' });
  const from = choice.from ?? award.contractsFrom;
  const through = choice.through ?? award.contractsThrough;
  if (from === null || through === null) return no({ code: 'contracts.term-missing' });
  if (choice.products.some((one) => !award.productIds.includes(one.productId)))
    return no({ code: 'contracts.product-unknown' });
  const { procedureId, applicationId, clauses, tariffs: _, ...agreed } = choice;
  return registerContract(tx, actor, {
    asked: {
      ...agreed,
      from,
      through,
      form: 'shared',
      clientReference: null,
      frameworkId: null,
      segment: award.segment ?? 'light',
      procedure: award.kind,
      paymentTermDays: PAYMENT_TERM_DAYS,
      providerId: award.providerId,
      partners: partnersOf(award),
    },
    clauses: withDecision(clauses, award.decidedOn),
    tariffs: pricesOf(award, choice),
    origin: { procedureId, applicationId },
  });
}

const partnersOf = ({ consortium, subcontractors }: AwardedApplication): Partner[] => [
  ...consortium.map((one) => ({ ...one, role: 'consortium' as const, sharePercent: null, under: null })),
  ...subcontractors.map((one) => ({ ...one, role: 'subcontractor' as const, under: null })),
];

/** A clause on standstill counts from the day of this award when no other was given. */
const withDecision = (clauses: readonly ChosenClause[], decidedOn: PlainDate): ChosenClause[] =>
  clauses.map(({ key, terms }) =>
    terms?.kind === 'standstill' && !terms.values.decidedOn
      ? { key, terms: { ...terms, values: { ...terms.values, decidedOn } } }
      : { key, terms },
  );

/** Prices of the bid for the products that are agreed; the choice fills in what was not bid. */
function pricesOf({ prices }: AwardedApplication, { products, tariffs }: AwardChoice): FirstTariff[] {
  const agreed = new Set(products.map((one) => one.productId));
  const bid = prices.filter((one) => agreed.has(one.productId));
  const others = tariffs.filter((one) => !bid.some(({ productId }) => productId === one.productId));
  return [...bid.map((one) => ({ productId: one.productId, tariffCents: one.cents as bigint })), ...others];
}
