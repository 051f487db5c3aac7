import type { PlainDate } from '../../../kernel/plain-date.ts';
import { type SqlFragment, sql } from '../../../platform/db/index.ts';

/** What part of a list the operator asks for; absent means all. */
export type RowsAsked = {
  /** CBS code of the municipality, four digits. */
  readonly municipality?: string;
  /** AGB code of the provider, eight digits. */
  readonly provider?: string;
  /** Days, both included. */
  readonly from?: PlainDate;
  readonly through?: PlainDate;
  readonly claimId?: bigint;
};

/** Conditions on the organisations `m` (municipality) and `p` (provider) of a row. */
export function partiesAsked({ municipality, provider }: RowsAsked): SqlFragment[] {
  return [
    ...(municipality === undefined ? [] : [sql`m.cbs_code = ${municipality}`]),
    ...(provider === undefined ? [] : [sql`p.agb_code = ${provider}`]),
  ];
}

/** The period of a row (two columns, the last may be null for "runs on") touches the days asked. */
export function daysAsked({ from, through }: RowsAsked, first: SqlFragment, last: SqlFragment): SqlFragment[] {
  return [
    ...(from === undefined ? [] : [sql`coalesce(${last}, 'infinity') >= ${from}::date`]),
    ...(through === undefined ? [] : [sql`${first} <= ${through}::date`]),
  ];
}
