import { cents } from '../../../../kernel/money.ts';
import { addDays, type PlainDate, yearOf } from '../../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../../kernel/result.ts';
import type { ClauseTerms } from '../clauses/clause-terms.ts';
import { addMonths } from '../contract-status.ts';
import { byNumber, type ChangeRefusal, checkPartners } from './change.ts';
import type { ClauseRecord, ContractRecord } from './contract-record.ts';

/** A contract as it is asked for: clauses from the library are added to it. */
export type NewContract = Omit<
  ContractRecord,
  'clauses' | 'products' | 'terminatedOn' | 'variants' | 'formerProviders'
> & {
  readonly products: readonly {
    readonly productId: number;
    readonly year: number;
    readonly volume: bigint | null;
    readonly budgetCents: bigint;
    readonly limitCents: bigint | null;
  }[];
};

/** A clause of the library as it enters the contract; `chosen` when its switch is on. */
export type OfferedClause = ClauseRecord & { readonly optional: boolean; readonly chosen: boolean };

export type NewContractRefusal =
  | ChangeRefusal
  | { readonly code: 'contracts.ends-before-start' }
  | { readonly code: 'contracts.client-reference-missing' }
  | { readonly code: 'contracts.client-reference-personal' }
  | { readonly code: 'contracts.product-twice' }
  | { readonly code: 'contracts.year-outside-contract'; readonly year: number };

/** Puts a contract together, or says why it cannot be one. */
export function makeContract(
  asked: NewContract,
  offered: readonly OfferedClause[],
): Result<ContractRecord, NewContractRefusal> {
  if (asked.through < asked.from) return no({ code: 'contracts.ends-before-start' });
  if (asked.form === 'single-client' && !asked.clientReference)
    return no({ code: 'contracts.client-reference-missing' });
  if (/\d{9}/.test(asked.clientReference ?? '')) return no({ code: 'contracts.client-reference-personal' });
  const partners = checkPartners(asked.partners);
  if (partners) return no(partners);
  const clauses = offered
    .filter((one) => !one.optional || one.chosen)
    .map(({ optional: _, chosen: __, ...clause }) => clause)
    .toSorted(byNumber);
  const volume = clauses.find((one) => one.kind === 'volume');
  if (!volume) return no({ code: 'contracts.agreed-clause-unknown', number: '' });
  const years = new Set<string>();
  for (const { productId, year } of asked.products) {
    if (year < yearOf(asked.from) || year > yearOf(longestEnd(asked.through, clauses)))
      return no({ code: 'contracts.year-outside-contract', year });
    const key = `${productId}|${year}`;
    if (years.has(key)) return no({ code: 'contracts.product-twice' });
    years.add(key);
  }
  const products = asked.products.map(({ budgetCents, limitCents, ...one }) => ({
    ...one,
    budgetCents: cents(budgetCents),
    limitCents: limitCents === null ? null : cents(limitCents),
    clause: volume.number,
  }));
  return yes({ ...asked, products, clauses, variants: [], formerProviders: [], terminatedOn: null });
}

/** The end when every option to extend is taken. */
export function longestEnd(
  through: PlainDate,
  clauses: readonly { readonly active: boolean; readonly terms: ClauseTerms | null }[],
): PlainDate {
  const months = clauses
    .filter((one) => one.active)
    .flatMap(({ terms }) => (terms?.kind === 'extension' ? terms.options : []))
    .reduce((sum, option) => sum + option.months, 0);
  return addDays(addMonths(addDays(through, 1), months), -1);
}
