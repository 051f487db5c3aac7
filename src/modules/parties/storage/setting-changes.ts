import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';

/** What can be chosen about an organisation: whether it works here, how a region counts terms, and when it is told about use. */
export type Setting =
  | 'works-here'
  | 'good-friday'
  | 'liberation-day'
  | 'closed-days'
  | 'trigger-day-counts'
  | 'week-ends-move'
  | 'day-ends-at'
  | 'signal-levels';

/** One choice with its reason; values are in the words of the setting. */
export type SettingChange = {
  readonly setting: Setting;
  readonly before: string;
  readonly after: string;
  readonly reason: string;
};
export type RecordedChange = SettingChange & {
  readonly id: bigint;
  readonly organisationId: number;
  readonly organisation: string;
  readonly person: string;
  readonly changedAt: Date;
};

/** Adds changes of one organisation by one person, in the transaction that makes them. */
export const appendSettingChanges = (
  tx: Tx,
  organisationId: number,
  personId: number,
  changes: readonly SettingChange[],
): Promise<number> =>
  tx.execute(sql`
    insert into setting_change (organisation_id, setting, before, after, reason, changed_by)
    select ${organisationId}, c.setting, c.before, c.after, c.reason, ${personId}
      from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as c(setting text, before text, after text, reason text)`);

/** The last changes of these organisations, newest first; of all when none is named. */
export const listSettingChanges = (
  tx: Tx,
  question: { readonly settings: readonly Setting[]; readonly organisationId?: number; readonly limit: number },
): Promise<RecordedChange[]> =>
  tx.query<RecordedChange>(sql`
    select s.id, s.organisation_id as "organisationId", o.name as organisation, s.setting, s.before, s.after, s.reason,
           p.name as person, s.changed_at as "changedAt"
      from setting_change s join organisation o on o.id = s.organisation_id join person p on p.id = s.changed_by
     where s.setting = any(${[...question.settings]}::text[])
       and (${question.organisationId ?? null}::int is null or s.organisation_id = ${question.organisationId ?? null})
     order by s.id desc limit ${question.limit}`);
