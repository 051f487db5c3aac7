import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { Instant } from '../domain/procedure-event.ts';
import type {
  EvidenceKind,
  Requirement,
  RequirementKind,
  RequirementStatus,
  RequirementVersion,
} from '../domain/requirements/requirement.ts';

/** What a procedure asks of providers now: the newest version of a requirement, as the scope shows it. */
export type AskedRequirement = {
  readonly id: number;
  readonly setId: number;
  readonly code: string;
  readonly kind: RequirementKind;
  readonly theme: string;
  readonly version: number;
  readonly title: string;
  readonly text: string;
  readonly status: RequirementStatus;
  readonly evidenceKind: EvidenceKind | null;
  readonly weight: string | null;
  readonly servesSomething: boolean;
  readonly publishedAt: Instant | null;
};

const KIND_ORDER = sql`array_position(array['exclusion','suitability','selection','service','condition'], r.kind)`;
const NEWEST = sql`lateral (
  select * from requirement_version v where v.requirement_id = r.id order by v.version desc limit 1) v on true`;
const NEWEST_PUBLISHED = sql`lateral (
  select * from requirement_version v where v.requirement_id = r.id and v.published_at is not null order by v.version desc limit 1) v on true`;

/**
 * The newest versions that a procedure asks and that are not withdrawn, by kind and code. Providers and the public see what
 * was made public; the region sees its concepts too unless `published` is asked.
 */
export async function listAskedRequirements(
  tx: Tx,
  procedureId: number,
  only: 'all' | 'published' = 'all',
): Promise<AskedRequirement[]> {
  const rows = await tx.query<Omit<AskedRequirement, 'publishedAt'> & { readonly publishedAt: Date | null }>(sql`
    select r.id, r.requirement_set_id as "setId", r.code, r.kind, r.theme, v.version, v.title, v.text, v.status,
           v.evidence_kind as "evidenceKind", v.weight, (r.goal_id is not null or r.purchase_task_id is not null) as "servesSomething",
           v.published_at as "publishedAt"
      from procedure_requirement_set s
      join requirement r on r.requirement_set_id = s.requirement_set_id
      join ${only === 'published' ? NEWEST_PUBLISHED : NEWEST}
     where s.procedure_id = ${procedureId} and not v.withdrawn
     order by ${KIND_ORDER}, r.requirement_set_id, r.code, r.id`);
  return rows.map((row) => ({ ...row, publishedAt: row.publishedAt?.toISOString() ?? null }));
}

export type RequirementSetRow = {
  readonly id: number;
  readonly name: string;
  readonly regionId: number;
  readonly regionName: string;
  readonly requirements: number;
  readonly unpublished: number;
  readonly procedures: readonly { readonly id: number; readonly name: string }[];
};

/** Sets that the scope shows, or one of them; newest versions count. */
export const listRequirementSets = (tx: Tx, id: number | null = null): Promise<RequirementSetRow[]> =>
  tx.query<RequirementSetRow>(sql`
    select s.id, s.name, s.region_id as "regionId", o.name as "regionName", coalesce(c.requirements, 0)::int as requirements,
           coalesce(c.unpublished, 0)::int as unpublished, coalesce(p.procedures, '[]'::jsonb) as procedures
      from requirement_set s
      join organisation o on o.id = s.region_id
      left join lateral (
        select count(*) filter (where not v.withdrawn) as requirements, count(*) filter (where v.published_at is null) as unpublished
          from requirement r join ${NEWEST} where r.requirement_set_id = s.id) c on true
      left join lateral (
        select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.title) order by p.number) as procedures
          from procedure_requirement_set t join procedure p on p.id = t.procedure_id where t.requirement_set_id = s.id) p on true
     where ${id}::int is null or s.id = ${id}
     order by s.name, s.id`);

export type Purpose = { readonly id: number; readonly name: string } | null;
export type RequirementRow = Requirement & {
  readonly setId: number;
  readonly goal: Purpose;
  readonly task: Purpose;
  readonly recordedAt: readonly Instant[];
};

type VersionRow = Omit<RequirementVersion, 'publishedAt'> & {
  readonly id: number;
  readonly setId: number;
  readonly code: string;
  readonly kind: RequirementKind;
  readonly theme: string;
  readonly goalId: number | null;
  readonly goalName: string | null;
  readonly taskId: number | null;
  readonly taskName: string | null;
  readonly publishedAt: Date | null;
  readonly recordedAt: Date;
};

/** Requirements with their versions from first to last: of a set, or one by its number. */
export async function listRequirements(
  tx: Tx,
  asked: { readonly setId: number } | { readonly id: number },
): Promise<RequirementRow[]> {
  const where = 'setId' in asked ? sql`r.requirement_set_id = ${asked.setId}` : sql`r.id = ${asked.id}`;
  const rows = await tx.query<VersionRow>(sql`
    select r.id, r.requirement_set_id as "setId", r.code, r.kind, r.theme, g.id as "goalId", g.name as "goalName", t.id as "taskId",
           t.name as "taskName", v.version, v.title, v.text, v.status, v.evidence_kind as "evidenceKind", v.weight, v.withdrawn,
           v.reason, v.published_at as "publishedAt", v.recorded_at as "recordedAt"
      from requirement r
      join requirement_version v on v.requirement_id = r.id
      left join goal g on g.id = r.goal_id
      left join purchase_task t on t.id = r.purchase_task_id
     where ${where}
     order by ${KIND_ORDER}, r.code, r.id, v.version`);
  return [...Map.groupBy(rows, ({ id }) => id).values()].map((own) => {
    const [{ id, setId, code, kind, theme, goalId, goalName, taskId, taskName }] = own as [VersionRow];
    return {
      id,
      setId,
      code,
      kind,
      theme,
      goal: named(goalId, goalName),
      task: named(taskId, taskName),
      versions: own.map((row) => ({ ...row, publishedAt: row.publishedAt?.toISOString() ?? null })),
      recordedAt: own.map((row) => row.recordedAt.toISOString()),
    };
  });
}

const named = (id: number | null, name: string | null): Purpose => (id === null ? null : { id, name: name ?? '' });
