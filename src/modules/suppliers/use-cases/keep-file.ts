import { holdsBsn } from '../../../kernel/bsn.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { CheckedState, ConditionStatus } from '../domain/conditions.ts';
import { CONDITIONS } from '../library/index.ts';
import { insertConditionCheck } from '../storage/conditions.ts';
import { findPolicy, insertPolicy } from '../storage/policies.ts';
import { isProviderOf } from '../storage/region-providers.ts';
import { insertReport, listReports, type ReportKind } from '../storage/reports.ts';
import type { SupplierActor } from './supplier-actor.ts';

export type FileRefusal =
  | { readonly code: 'suppliers.provider-unknown' }
  | { readonly code: 'suppliers.report-unknown' }
  | { readonly code: 'suppliers.already-corrected' }
  | { readonly code: 'suppliers.condition-unknown' }
  | { readonly code: 'suppliers.day-in-future' }
  | { readonly code: 'suppliers.text-holds-bsn' }
  | { readonly code: 'suppliers.not-allowed-outside-region' };

export type ReportToKeep = {
  readonly providerId: number;
  readonly kind: ReportKind;
  readonly onDay: PlainDate;
  readonly year: number | null;
  readonly amountCents: number | null;
  readonly count: number | null;
  readonly text: string;
  readonly correctsId: number | null;
};

/** Records what a provider tells or what is known of it; a correction names the one before. */
export async function keepReport(
  tx: Tx,
  by: SupplierActor,
  report: ReportToKeep,
): Promise<Result<bigint, FileRefusal>> {
  if (!(await isProviderOf(tx, by.regionId, report.providerId))) return no({ code: 'suppliers.provider-unknown' });
  if (report.onDay > by.today) return no({ code: 'suppliers.day-in-future' });
  if (holdsBsn(report.text)) return no({ code: 'suppliers.text-holds-bsn' });
  if (report.correctsId !== null) {
    const before = (await listReports(tx, by.regionId, report.providerId)).find(
      ({ id }) => id === BigInt(report.correctsId ?? 0),
    );
    if (!before) return no({ code: 'suppliers.report-unknown' });
    if (before.corrected) return no({ code: 'suppliers.already-corrected' });
  }
  const { regionId, organisationId, personId } = by;
  return yes(await insertReport(tx, { ...report, regionId, organisationId, personId }));
}

/** Records whether a provider meets a condition, and by what that was seen. */
export async function checkCondition(
  tx: Tx,
  by: SupplierActor,
  check: {
    readonly providerId: number;
    readonly condition: string;
    readonly state: CheckedState;
    readonly onDay: PlainDate;
    readonly evidence: string;
  },
): Promise<Result<undefined, FileRefusal>> {
  if (!(await isProviderOf(tx, by.regionId, check.providerId))) return no({ code: 'suppliers.provider-unknown' });
  if (!CONDITIONS.some(({ key }) => key === check.condition)) return no({ code: 'suppliers.condition-unknown' });
  if (check.onDay > by.today) return no({ code: 'suppliers.day-in-future' });
  if (holdsBsn(check.evidence)) return no({ code: 'suppliers.text-holds-bsn' });
  await insertConditionCheck(tx, { ...check, regionId: by.regionId, personId: by.personId });
  return yes(undefined);
}

/** Says of a condition whether its text is an example, a concept or final: a next version of the region's document. */
export async function setConditionStatus(
  tx: Tx,
  by: SupplierActor,
  wanted: { readonly condition: string; readonly status: ConditionStatus; readonly note: string },
): Promise<Result<undefined, FileRefusal>> {
  if (by.organisationId !== by.regionId) return no({ code: 'suppliers.not-allowed-outside-region' });
  if (!CONDITIONS.some(({ key }) => key === wanted.condition)) return no({ code: 'suppliers.condition-unknown' });
  const now = await findPolicy(tx, by.regionId, 'conditions', by.today);
  const content = { statuses: { ...now?.content.statuses, [wanted.condition]: wanted.status } };
  const { regionId, personId, today: fromOn } = by;
  await insertPolicy(tx, { regionId, kind: 'conditions', fromOn, content, note: wanted.note, personId });
  return yes(undefined);
}
