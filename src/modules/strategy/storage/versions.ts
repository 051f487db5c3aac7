import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { WEIGHING_WORDS } from '../../catalogue/api.ts';
import type { Paragraph } from './paragraph.ts';

/** The written strategy: what it is called, of which region and period, and its paragraphs. */
export type StrategyDocument = {
  readonly title: string;
  readonly region: string;
  readonly period: string;
  readonly paragraphs: readonly Paragraph[];
};
export type Audience = 'internal' | 'everybody';
export type VersionHead = {
  readonly id: number;
  readonly number: number;
  readonly audience: Audience;
  readonly hash: string;
  readonly madeAt: Date;
  readonly personName: string | null;
};

/** The versions that the person may read, newest first. */
export const listVersions = (tx: Tx, strategyId: number): Promise<VersionHead[]> =>
  tx.query<VersionHead>(sql`
    select v.id, v.number, v.audience, v.hash, v.made_at as "madeAt", p.name as "personName"
      from strategy_version v left join person p on p.id = v.person_id where v.strategy_id = ${strategyId} order by v.number desc`);

/** One version whole; without a number the newest that the person may read. */
export const findVersion = (
  tx: Tx,
  strategyId: number,
  number: number | undefined,
): Promise<(VersionHead & { readonly document: StrategyDocument }) | undefined> =>
  tx.maybeOne(sql`
    select v.id, v.number, v.audience, v.hash, v.made_at as "madeAt", p.name as "personName", v.document
      from strategy_version v left join person p on p.id = v.person_id
     where v.strategy_id = ${strategyId} and (${number ?? null}::int is null or v.number = ${number ?? null})
     order by v.number desc limit 1`);

export async function insertVersion(
  tx: Tx,
  made: {
    readonly strategyId: number;
    readonly audience: Audience;
    readonly document: StrategyDocument;
    readonly hash: string;
    readonly personId: number;
  },
): Promise<number> {
  const { id } = await tx.one<{ id: number }>(sql`
    insert into strategy_version (strategy_id, number, audience, document, hash, person_id)
    select ${made.strategyId}::int, coalesce(max(number), 0) + 1, ${made.audience}::text, ${JSON.stringify(made.document)}::jsonb,
           ${made.hash}::text, ${made.personId}::int
      from strategy_version where strategy_id = ${made.strategyId}
    returning id`);
  return id;
}

export type WeighingOutcome = keyof typeof WEIGHING_WORDS;
export type Reaction = {
  readonly id: number;
  readonly versionNumber: number;
  readonly paragraph: string;
  readonly text: string;
  readonly personName: string | null;
  readonly organisationName: string;
  readonly onDay: PlainDate;
  readonly weighing: {
    readonly outcome: WeighingOutcome;
    readonly reason: string;
    readonly onDay: PlainDate;
  } | null;
};

/** Reactions that the person may read, oldest first, each with the last weighing. */
export const listReactions = (tx: Tx, strategyId: number): Promise<Reaction[]> =>
  tx.query<Reaction>(sql`
    select x.id, v.number as "versionNumber", x.paragraph, x.text, p.name as "personName", o.name as "organisationName",
           x.on_day as "onDay", w.it as weighing
      from strategy_reaction x join strategy_version v on v.id = x.version_id join organisation o on o.id = x.organisation_id
      left join person p on p.id = x.person_id
      left join lateral (
        select jsonb_build_object('outcome', y.outcome, 'reason', y.reason, 'onDay', y.on_day) as it
          from strategy_weighing y where y.reaction_id = x.id order by y.id desc limit 1) w on true
     where x.strategy_id = ${strategyId} order by x.id`);

export const insertReaction = (
  tx: Tx,
  made: {
    readonly strategyId: number;
    readonly versionId: number;
    readonly paragraph: string;
    readonly text: string;
    readonly personId: number;
    readonly organisationId: number;
    readonly onDay: PlainDate;
  },
): Promise<number> =>
  tx.execute(sql`
    insert into strategy_reaction (strategy_id, version_id, paragraph, text, person_id, organisation_id, on_day)
    values (${made.strategyId}, ${made.versionId}, ${made.paragraph}, ${made.text}, ${made.personId}, ${made.organisationId},
            ${made.onDay}::date)`);

/** Writes how a reaction on this strategy was weighed; gives 0 when it has no such reaction. */
export const insertWeighing = (
  tx: Tx,
  made: {
    readonly strategyId: number;
    readonly reactionId: number;
    readonly outcome: WeighingOutcome;
    readonly reason: string;
    readonly onDay: PlainDate;
    readonly personId: number;
  },
): Promise<number> =>
  tx.execute(sql`
    insert into strategy_weighing (reaction_id, outcome, reason, on_day, person_id)
    select x.id, ${made.outcome}, ${made.reason}, ${made.onDay}::date, ${made.personId}::int
      from strategy_reaction x where x.id = ${made.reactionId} and x.strategy_id = ${made.strategyId}`);
