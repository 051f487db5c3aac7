import type { PlainDate } from '../../../kernel/plain-date.ts';
import { type SqlFragment, sql } from '../../../platform/db/index.ts';
import { daysAsked, partiesAsked, type RowsAsked } from '../../parties/index.ts';
import type { VerdictSign } from './verdict-signs.ts';

/** A declaration with its outcome; claimed = approved + refused + held. `organisation_id`: whose data it is. */
export type ClaimRow = {
  readonly organisation_id: number;
  readonly id: bigint;
  readonly number: string;
  readonly provider: string;
  readonly municipality: string;
  readonly period_from: PlainDate;
  readonly period_through: PlainDate;
  readonly received_on: PlainDate;
  readonly line_count: number;
  readonly refused_count: number;
  readonly claimed_cents: bigint;
  readonly approved_cents: bigint;
  readonly refused_cents: bigint;
  readonly held_cents: bigint;
};

/** A line with its verdict; `failed_rules` is a mask. No name and no citizen number. */
export type LineRow = {
  readonly organisation_id: number;
  readonly claim_id: bigint;
  readonly seq: number;
  readonly provider: string;
  readonly municipality: string;
  readonly reference: string;
  readonly allocation_number: bigint;
  readonly product_code: string;
  readonly from_on: PlainDate;
  readonly through_on: PlainDate;
  readonly volume: bigint;
  readonly unit: string;
  readonly sign: 'D' | 'C';
  readonly amount_cents: bigint;
  readonly verdict: VerdictSign;
  readonly approved_cents: bigint;
  readonly failed_rules: bigint;
};

/** Declarations for the operator's export, in the order in which they came. Row security decides which exist. */
export const claimRows = (filter: RowsAsked): SqlFragment => sql`
    select c.municipality_id as organisation_id, c.id, c.number, p.name as provider, m.name as municipality, c.period_from,
           c.period_through, (c.received_at at time zone 'Europe/Amsterdam')::date as received_on, c.line_count,
           c.refused_count, c.claimed_cents, c.approved_cents, c.refused_cents, c.held_cents
      from claim c join organisation p on p.id = c.provider_id join organisation m on m.id = c.municipality_id
     where ${sql.and([
       ...partiesAsked(filter),
       ...daysAsked(filter, sql`c.period_from`, sql`c.period_through`),
       ...(filter.claimId === undefined ? [] : [sql`c.id = ${filter.claimId}`]),
     ])}
     order by c.id`;

/** Lines for the operator's export; those of a child whose residence is secret are left out (Regeling Jeugdwet 6a.6). */
export const lineRows = (filter: RowsAsked): SqlFragment => sql`
    select l.municipality_id as organisation_id, l.claim_id, l.seq, p.name as provider, m.name as municipality, l.reference,
           l.allocation_number, l.product_code, l.from_on, l.through_on, l.volume, l.unit, l.sign, l.amount_cents, l.verdict,
           l.approved_cents, l.failed_rules
      from claim_line l join organisation p on p.id = l.provider_id join organisation m on m.id = l.municipality_id
      left join client k on k.id = l.client_id
     where ${sql.and([
       sql`k.secret_residence is not true`,
       ...partiesAsked(filter),
       ...daysAsked(filter, sql`l.from_on`, sql`l.through_on`),
       ...(filter.claimId === undefined ? [] : [sql`l.claim_id = ${filter.claimId}`]),
     ])}
     order by l.claim_id, l.seq`;
