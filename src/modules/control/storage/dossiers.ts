import type { PlainDate } from '../../../kernel/plain-date.ts';
import { type SqlFragment, sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { CaseContent } from '../domain/enforcement/enforcement-case.ts';
import type { TakenStep } from '../domain/next-step.ts';
import type { StepContent } from '../domain/step-content.ts';
import type { FileKind } from '../domain/step-rules.ts';

/** A step as it was taken, with who took it and what it holds beside its text. */
export type StepRow = TakenStep & {
  readonly id: bigint;
  readonly dossierId: number;
  readonly municipalityName: string | null;
  readonly text: string;
  readonly content: StepContent;
  readonly sampleId: bigint | null;
  readonly withholdingId: number | null;
  readonly moneyOrderId: number | null;
  readonly personName: string | null;
  /** The provider concerned sees it. */
  readonly shared: boolean;
  readonly at: Date;
};

/** A file of enforcement or control with its steps; row security says who sees it. */
export type Dossier = {
  readonly id: number;
  readonly kind: FileKind;
  readonly regionId: number;
  readonly regionName: string;
  readonly municipalityId: number | null;
  readonly municipalityName: string | null;
  readonly providerId: number | null;
  readonly providerName: string | null;
  readonly contractId: number | null;
  readonly contractNumber: string | null;
  readonly programmeId: number | null;
  readonly onDay: PlainDate;
  readonly title: string;
  /** Of a case: `CaseContent`; of a programme: its year. */
  readonly content: Partial<CaseContent> & { readonly year?: number };
  readonly personName: string | null;
  readonly steps: readonly StepRow[];
  /** Steps that its programme has taken; none for a file without one. */
  readonly programme: readonly string[];
};

export type DossierFilter = {
  readonly ids?: readonly number[];
  readonly kinds?: readonly FileKind[];
  readonly regionId?: number | undefined;
  readonly providerId?: number | undefined;
  readonly municipalityId?: number | undefined;
};

const whereOf = ({ ids, kinds, regionId, providerId, municipalityId }: DossierFilter): SqlFragment =>
  sql.and([
    ...(ids ? [sql`d.id = any(${[...ids]}::int[])`] : []),
    ...(kinds ? [sql`d.kind = any(${[...kinds]}::text[])`] : []),
    ...(regionId === undefined ? [] : [sql`d.region_id = ${regionId}`]),
    ...(providerId === undefined ? [] : [sql`d.provider_id = ${providerId}`]),
    ...(municipalityId === undefined ? [] : [sql`d.municipality_id = ${municipalityId}`]),
  ]);

/** Files with their steps, the newest first: three statements, whatever their number. */
export async function listDossiers(tx: Tx, filter: DossierFilter): Promise<Dossier[]> {
  const found = await tx.query<Omit<Dossier, 'steps' | 'programme'>>(sql`
    select d.id, d.kind, d.region_id as "regionId", r.name as "regionName", d.municipality_id as "municipalityId", m.name as "municipalityName",
           d.provider_id as "providerId", p.name as "providerName", d.contract_id as "contractId", c.number as "contractNumber",
           d.programme_id as "programmeId", d.on_day as "onDay", d.title, d.content, w.name as "personName"
      from control_dossier d join organisation r on r.id = d.region_id
      left join organisation m on m.id = d.municipality_id left join organisation p on p.id = d.provider_id
      left join contract c on c.id = d.contract_id left join person w on w.id = d.person_id
     where ${whereOf(filter)} order by d.on_day desc, d.id desc`);
  const steps = Map.groupBy(
    await listSteps(
      tx,
      found.map(({ id }) => id),
    ),
    ({ dossierId }) => dossierId,
  );
  const programmes = found.flatMap(({ programmeId }) => (programmeId === null ? [] : [programmeId]));
  const taken = Map.groupBy(await listSteps(tx, [...new Set(programmes)]), ({ dossierId }) => dossierId);
  return found.map((one) => ({
    ...one,
    steps: steps.get(one.id) ?? [],
    programme: one.programmeId === null ? [] : (taken.get(one.programmeId) ?? []).map(({ kind }) => kind),
  }));
}

export const findDossier = async (tx: Tx, id: number): Promise<Dossier | undefined> =>
  (await listDossiers(tx, { ids: [id] }))[0];

const listSteps = async (tx: Tx, dossierIds: readonly number[]): Promise<StepRow[]> =>
  dossierIds.length === 0
    ? []
    : tx.query<StepRow>(sql`
        select s.id, s.dossier_id as "dossierId", s.kind, s.municipality_id as "municipalityId", m.name as "municipalityName", s.on_day as "onDay",
               s.due_on as "dueOn", s.text, s.content, s.sample_id as "sampleId", s.withholding_id as "withholdingId",
               s.money_order_id as "moneyOrderId", s.person_id as "personId", p.name as "personName", s.shared, s.at
          from control_step s left join person p on p.id = s.person_id left join organisation m on m.id = s.municipality_id
         where s.dossier_id = any(${[...dossierIds]}::int[]) order by s.id`);

export type NewDossier = Pick<
  Dossier,
  'kind' | 'regionId' | 'municipalityId' | 'providerId' | 'contractId' | 'programmeId' | 'onDay' | 'title'
> & {
  readonly content: object;
  readonly personId: number;
};

/** Gives the number of the file; undefined when the municipality has a programme of that year already. */
export async function insertDossier(tx: Tx, made: NewDossier): Promise<number | undefined> {
  const row = await tx.maybeOne<{ id: number }>(sql`
    insert into control_dossier (kind, region_id, municipality_id, provider_id, contract_id, programme_id, on_day, title, content, person_id)
    values (${made.kind}, ${made.regionId}, ${made.municipalityId}, ${made.providerId}, ${made.contractId}, ${made.programmeId},
            ${made.onDay}, ${made.title}, ${JSON.stringify(made.content)}::jsonb, ${made.personId})
    on conflict do nothing returning id`);
  return row?.id;
}

/** Nobody else adds a step to the file until the transaction ends. */
export const holdDossier = (tx: Tx, id: number): Promise<number> =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtext('control dossier'), ${id})`);

export type NewStep = {
  readonly kind: string;
  readonly municipalityId: number | null;
  readonly onDay: PlainDate;
  readonly dueOn?: PlainDate | null;
  readonly text: string;
  readonly content?: StepContent;
  readonly sampleId?: bigint;
  readonly withholdingId?: number;
  readonly moneyOrderId?: number;
  readonly personId: number;
};

export const insertStep = (
  tx: Tx,
  of: Pick<Dossier, 'id' | 'regionId' | 'providerId'>,
  made: NewStep,
): Promise<number> =>
  tx.execute(sql`
    insert into control_step (dossier_id, region_id, municipality_id, provider_id, kind, on_day, due_on, text, content, sample_id,
                              withholding_id, money_order_id, person_id)
    values (${of.id}, ${of.regionId}, ${made.municipalityId}, ${of.providerId}, ${made.kind}, ${made.onDay}, ${made.dueOn ?? null}, ${made.text},
            ${JSON.stringify(made.content ?? {})}::jsonb, ${made.sampleId ?? null}, ${made.withholdingId ?? null}, ${made.moneyOrderId ?? null},
            ${made.personId})`);
