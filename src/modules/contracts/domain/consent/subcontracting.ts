import { compareFractions, type Fraction, percent } from '../../../../kernel/fraction.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../../kernel/result.ts';
import type { ContractRecord, Partner } from '../register/contract-record.ts';

/** A subcontractor that a provider asks consent for. */
export type SubcontractRequest = {
  readonly id: number;
  readonly contractId: number;
  readonly name: string;
  readonly registration: string;
  readonly task: string;
  /** Of the care, at most, in per cent with at most two decimals. */
  readonly sharePercent: number;
  /** The consortium partner whose subcontractor it would be; null: the provider's. */
  readonly under: string | null;
  readonly from: PlainDate;
  readonly reason: string;
};

export type Outcome = 'granted' | 'refused' | 'withdrawn';

/** What the provider delivers itself, in hundredths of a per cent; null while the share of a subcontractor is unknown. */
export function ownShare({ partners }: Pick<ContractRecord, 'partners'>): number | null {
  const shares = partners.filter(({ role }) => role === 'subcontractor').map(({ sharePercent }) => sharePercent);
  if (shares.includes(null)) return null;
  return 10_000 - shares.reduce<number>((sum, share) => sum + Math.round((share ?? 0) * 100), 0);
}

/** The clause that says how much the provider delivers itself at least. */
export function ownShareClause(
  record: Pick<ContractRecord, 'clauses'>,
): { readonly number: string; readonly share: Fraction } | undefined {
  for (const { number, active, terms } of record.clauses)
    if (active && terms?.kind === 'own-delivery') return { number, share: terms.share };
  return undefined;
}

/** The subcontractor as it would stand in the contract. */
export const asPartner = ({ name, registration, task, sharePercent, under }: SubcontractRequest): Partner => ({
  role: 'subcontractor',
  name,
  registration,
  task,
  sharePercent,
  under,
});

export type GrantRefusal =
  | { readonly code: 'contracts.own-share-too-low'; readonly clause: string; readonly left: number }
  | { readonly code: 'contracts.own-share-unknown' };

/** With this subcontractor, does the provider still deliver itself what the contract asks? */
export function checkOwnShare(
  record: Pick<ContractRecord, 'partners' | 'clauses'>,
  request: SubcontractRequest,
): Result<undefined, GrantRefusal> {
  const clause = ownShareClause(record);
  if (!clause) return yes(undefined);
  const left = ownShare({ partners: [...record.partners, asPartner(request)] });
  if (left === null) return no({ code: 'contracts.own-share-unknown' });
  return compareFractions(percent(String(left / 100)), clause.share) < 0
    ? no({ code: 'contracts.own-share-too-low', clause: clause.number, left: left / 100 })
    : yes(undefined);
}
