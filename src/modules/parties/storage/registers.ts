import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';

/** Which tasks are joint or individual, on what ground, may one deviate (R-008, R-011). */
export type CooperationTask = {
  readonly id: number;
  readonly task: string;
  readonly jointness: 'joint' | 'individual' | 'between-regions';
  readonly ground: 'obligatory' | 'chosen';
  readonly groundNote: string;
  readonly mayDeviate: boolean;
  readonly deviationClause: string | null;
};

export const listCooperationTasks = (tx: Tx, regionIds: readonly number[]): Promise<CooperationTask[]> =>
  tx.query<CooperationTask>(sql`
    select id, task, jointness, ground, ground_note as "groundNote", may_deviate as "mayDeviate",
           deviation_clause as "deviationClause"
      from cooperation_task where region_id = any(${[...regionIds]}::int[]) order by lower(task), id`);

/** At which level each form of help is bought (R-009). */
export type PurchaseScope = {
  readonly id: number;
  readonly formOfHelp: string;
  readonly level: 'local' | 'regional' | 'supraregional' | 'national' | 'out-of-scope';
  readonly reason: string;
};

export const listPurchaseScope = (tx: Tx, regionIds: readonly number[]): Promise<PurchaseScope[]> =>
  tx.query<PurchaseScope>(sql`
    select id, form_of_help as "formOfHelp", level, reason from purchase_scope
     where region_id = any(${[...regionIds]}::int[]) order by lower(form_of_help), id`);

/** Council decisions with their date and what they bind (R-012). */
export type PolicyFrame = {
  readonly id: number;
  readonly organisationId: number;
  readonly organisationName: string;
  readonly decidedOn: PlainDate;
  readonly title: string;
  readonly binds: string;
};

/** Frames of the regions and of the municipalities that are or were their members. */
export const listPolicyFrames = (tx: Tx, regionIds: readonly number[]): Promise<PolicyFrame[]> =>
  tx.query<PolicyFrame>(sql`
    select f.id, f.organisation_id as "organisationId", o.name as "organisationName", f.decided_on as "decidedOn",
           f.title, f.binds
      from policy_frame f join organisation o on o.id = f.organisation_id
     where f.organisation_id = any(${[...regionIds]}::int[])
        or f.organisation_id in (select municipality_id from region_membership where region_id = any(${[...regionIds]}::int[]))
     order by f.decided_on desc, f.id desc`);

/** Conversations with stakeholders and escalations with their channel (R-013, R-320). */
export type StakeholderContact = {
  readonly id: number;
  readonly stakeholder: string;
  readonly onDay: PlainDate;
  readonly subject: string;
  readonly outcome: string | null;
  readonly channel: 'meeting' | 'media' | 'council' | 'consultation' | 'working-group';
  readonly providerId: number | null;
  readonly providerName: string | null;
  readonly municipalityId: number | null;
  readonly municipalityName: string | null;
};

/** Row security shows only the own region's. */
export const listStakeholderContacts = (tx: Tx): Promise<StakeholderContact[]> =>
  tx.query<StakeholderContact>(sql`
    select s.id, s.stakeholder, s.on_day as "onDay", s.subject, s.outcome, s.channel, s.provider_id as "providerId",
           p.name as "providerName", s.municipality_id as "municipalityId", g.name as "municipalityName"
      from stakeholder_contact s
      left join organisation p on p.id = s.provider_id left join organisation g on g.id = s.municipality_id
     order by s.on_day desc, s.id desc limit 500`);

/** Typed relations between actors; the payer is never the user (R-002). */
export type Relation = {
  readonly fromId: number;
  readonly fromName: string;
  readonly toId: number;
  readonly toName: string;
  readonly kind: 'contract-and-payment' | 'use-without-payment' | 'accountability' | 'referral';
  readonly fromOn: PlainDate;
  readonly throughOn: PlainDate | null;
  readonly note: string | null;
};

export const listRelations = (tx: Tx, organisationId: number | undefined): Promise<Relation[]> =>
  tx.query<Relation>(sql`
    select r.from_id as "fromId", a.name as "fromName", r.to_id as "toId", b.name as "toName", r.kind,
           r.from_on as "fromOn", r.through_on as "throughOn", r.note
      from organisation_relation r join organisation a on a.id = r.from_id join organisation b on b.id = r.to_id
     where ${organisationId === undefined ? sql.yes : sql`${organisationId} in (r.from_id, r.to_id)`}
     order by lower(a.name), lower(b.name), r.kind, r.from_on limit 500`);
