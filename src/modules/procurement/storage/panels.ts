import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { Points, StatedFormula } from '../domain/assessment/panel.ts';
import type { RunKey } from '../domain/procedure-event.ts';

export type PanelRow = {
  readonly id: number;
  readonly procedureId: number;
  readonly run: RunKey;
  readonly phase: string;
  readonly name: string;
  readonly formula: StatedFormula;
  readonly places: number | null;
  readonly revealedAt: Date | null;
};
export type AssessorRow = {
  readonly id: number;
  readonly panelId: number;
  readonly personId: number;
  readonly personName: string;
};
export type StatementRow = {
  readonly assessorId: number;
  readonly applicationId: number;
  readonly conflict: boolean;
  readonly explanation: string;
};
export type SheetRow = { readonly assessorId: number; readonly applicationId: number; readonly sealed: Buffer };
export type ConsensusRow = { readonly applicationId: number; readonly sheet: readonly Points[] };

const PANEL = sql`select b.id, b.procedure_id as "procedureId", b.run, b.phase, b.name, b.formula, b.places,
  r.revealed_at as "revealedAt" from assessment_panel b left join score_reveal r on r.panel_id = b.id`;

export const listPanels = (tx: Tx, procedureId: number): Promise<PanelRow[]> =>
  tx.query<PanelRow>(sql`${PANEL} where b.procedure_id = ${procedureId} order by b.id`);

export const findPanel = (tx: Tx, id: number): Promise<PanelRow | undefined> =>
  tx.maybeOne<PanelRow>(sql`${PANEL} where b.id = ${id}`);

export async function insertPanel(
  tx: Tx,
  made: Omit<PanelRow, 'id' | 'revealedAt'> & {
    readonly at: string;
    readonly personId: number;
    readonly assessors: readonly number[];
  },
): Promise<number> {
  const { id } = await tx.one<{ id: number }>(sql`
    insert into assessment_panel (procedure_id, run, phase, name, formula, places, made_at, person_id)
    values (${made.procedureId}, ${made.run}, ${made.phase}, ${made.name}, ${JSON.stringify(made.formula)}::jsonb,
            ${made.places}, ${made.at}::timestamptz, ${made.personId}) returning id`);
  await tx.execute(sql`
    insert into assessor (panel_id, person_id) select ${id}, person_id from unnest(${made.assessors}::int[]) as person_id`);
  return id;
}

export const listAssessors = (tx: Tx, panelIds: readonly number[]): Promise<AssessorRow[]> =>
  tx.query<AssessorRow>(sql`
    select s.id, s.panel_id as "panelId", s.person_id as "personId", p.name as "personName"
      from assessor s join person p on p.id = s.person_id where s.panel_id = any(${panelIds}::int[]) order by s.id`);

export const listPanelApplications = (tx: Tx, panelId: number): Promise<number[]> =>
  tx
    .query<{ id: number }>(
      sql`select application_id as id from panel_application where panel_id = ${panelId} order by 1`,
    )
    .then((rows) => rows.map((row) => row.id));

export const addPanelApplications = (tx: Tx, panelId: number, applicationIds: readonly number[]): Promise<number> =>
  tx.execute(sql`
    insert into panel_application (panel_id, application_id)
    select ${panelId}, id from unnest(${applicationIds}::int[]) as id on conflict do nothing`);

/** The last statement of each assessor about each application. */
export const listStatements = (tx: Tx, panelId: number): Promise<StatementRow[]> =>
  tx.query<StatementRow>(sql`
    select distinct on (i.assessor_id, i.application_id) i.assessor_id as "assessorId",
           i.application_id as "applicationId", i.conflict, i.explanation
      from interest_statement i join assessor s on s.id = i.assessor_id
     where s.panel_id = ${panelId} order by i.assessor_id, i.application_id, i.id desc`);

export const insertStatement = (tx: Tx, made: StatementRow & { readonly at: string }): Promise<number> =>
  tx.execute(sql`
    insert into interest_statement (assessor_id, application_id, conflict, explanation, stated_at)
    values (${made.assessorId}, ${made.applicationId}, ${made.conflict}, ${made.explanation}, ${made.at}::timestamptz)`);

/** Score sheets that the scope shows: the own ones; those of all once they are revealed. */
export const listSheets = (tx: Tx, panelId: number): Promise<SheetRow[]> =>
  tx.query<SheetRow>(sql`
    select h.assessor_id as "assessorId", h.application_id as "applicationId", h.sealed
      from score_sheet h join assessor s on s.id = h.assessor_id where s.panel_id = ${panelId}
     order by h.assessor_id, h.application_id`);

export const saveSheet = (tx: Tx, made: SheetRow & { readonly at: string }): Promise<number> =>
  tx.execute(sql`
    insert into score_sheet (assessor_id, application_id, sealed, saved_at)
    values (${made.assessorId}, ${made.applicationId}, ${made.sealed}, ${made.at}::timestamptz)
    on conflict (assessor_id, application_id) do update set sealed = excluded.sealed, saved_at = excluded.saved_at`);

/** Which sheets are final, with their digests. */
export const listFinals = (
  tx: Tx,
  panelId: number,
): Promise<{ assessorId: number; applicationId: number; digest: string }[]> =>
  tx.query<{ assessorId: number; applicationId: number; digest: string }>(sql`
    select f.assessor_id as "assessorId", f.application_id as "applicationId", f.digest
      from score_final f join assessor s on s.id = f.assessor_id where s.panel_id = ${panelId} order by 1, 2`);

export const insertFinal = (
  tx: Tx,
  made: { readonly assessorId: number; readonly applicationId: number; readonly digest: string; readonly at: string },
): Promise<number> =>
  tx.execute(sql`
    insert into score_final (assessor_id, application_id, digest, at)
    values (${made.assessorId}, ${made.applicationId}, ${made.digest}, ${made.at}::timestamptz)`);

/** How many final sheets a panel still waits for. */
export const countMissingSheets = (tx: Tx, panelId: number): Promise<number> =>
  tx.one<{ missing: number }>(sql`select rd.sheets_missing(${panelId}) as missing`).then((row) => row.missing);

export const insertReveal = (tx: Tx, panelId: number, at: string, personId: number): Promise<number> =>
  tx.execute(sql`
    insert into score_reveal (panel_id, revealed_at, person_id) values (${panelId}, ${at}::timestamptz, ${personId})`);

/** The last consensus about each application. */
export const listConsensus = (tx: Tx, panelId: number): Promise<ConsensusRow[]> =>
  tx.query<ConsensusRow>(sql`
    select distinct on (application_id) application_id as "applicationId", sheet from consensus
     where panel_id = ${panelId} order by application_id, id desc`);

export const insertConsensus = (
  tx: Tx,
  made: ConsensusRow & { readonly panelId: number; readonly at: string; readonly personId: number },
): Promise<number> =>
  tx.execute(sql`
    insert into consensus (panel_id, application_id, sheet, person_id, at)
    values (${made.panelId}, ${made.applicationId}, ${JSON.stringify(made.sheet)}::jsonb, ${made.personId},
            ${made.at}::timestamptz)`);

/** People of a region and of its municipalities who hold a role on a day and may be named as assessors. */
export const listPossibleAssessors = (tx: Tx, regionId: number, day: string): Promise<{ id: number; name: string }[]> =>
  tx.query<{ id: number; name: string }>(sql`
    select distinct p.id, p.name from person p join person_role r on r.person_id = p.id
     where r.role = any('{purchaser,contract-manager,policy-adviser,access-worker,financial-officer}'::text[])
       and ${day}::date between r.from_on and coalesce(r.through_on, 'infinity')
       and (r.organisation_id = ${regionId} or exists (
         select from region_membership m where m.region_id = ${regionId} and m.municipality_id = r.organisation_id))
     order by p.name, p.id`);
