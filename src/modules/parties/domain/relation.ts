import { overlaps, type Period } from '../../../kernel/period.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { OrganisationKind } from './visible-organisations.ts';

export type RelationKind = 'contract-and-payment' | 'use-without-payment' | 'accountability' | 'referral';

export type RelationRefusal =
  | { readonly code: 'parties.relation-with-itself' }
  | { readonly code: 'parties.relation-not-for-kinds' }
  | { readonly code: 'parties.payer-is-user' }
  | { readonly code: 'parties.relation-exists' };

const PAYERS: readonly OrganisationKind[] = ['municipality', 'region'];
const HELPERS: readonly OrganisationKind[] = ['provider', 'certified-body'];
const REFERRERS: readonly OrganisationKind[] = ['access-team', 'general-practitioner', 'school', 'certified-body'];
const ANYBODY: readonly OrganisationKind[] = [...PAYERS, ...HELPERS, ...REFERRERS, 'supervisor'];

/** From whom to whom each relation runs. Only who answers for public money contracts and pays. */
const ENDS: Readonly<
  Record<RelationKind, { readonly from: readonly OrganisationKind[]; readonly to: readonly OrganisationKind[] }>
> = {
  'contract-and-payment': { from: PAYERS, to: HELPERS },
  'use-without-payment': { from: REFERRERS, to: HELPERS },
  accountability: { from: ANYBODY, to: ANYBODY },
  referral: { from: REFERRERS, to: [...HELPERS, 'access-team'] },
};

const OPPOSITES: Partial<Readonly<Record<RelationKind, RelationKind>>> = {
  'contract-and-payment': 'use-without-payment',
  'use-without-payment': 'contract-and-payment',
};

/** May this relation be laid down? `existing` are the relations from the same to the same organisation. */
export function decideRelation(
  wanted: { readonly kind: RelationKind; readonly fromId: number; readonly toId: number; readonly period: Period },
  kinds: { readonly from: OrganisationKind; readonly to: OrganisationKind },
  existing: readonly { readonly kind: RelationKind; readonly period: Period }[],
): Result<undefined, RelationRefusal> {
  if (wanted.fromId === wanted.toId) return no({ code: 'parties.relation-with-itself' });
  const together = existing.filter((one) => overlaps(one.period, wanted.period));
  if (together.some((one) => one.kind === OPPOSITES[wanted.kind])) return no({ code: 'parties.payer-is-user' });
  const ends = ENDS[wanted.kind];
  if (!ends.from.includes(kinds.from) || !ends.to.includes(kinds.to)) {
    return no({ code: 'parties.relation-not-for-kinds' });
  }
  return together.some((one) => one.kind === wanted.kind) ? no({ code: 'parties.relation-exists' }) : yes(undefined);
}
