import { dutchDay } from '../../../kernel/dutch-day.ts';
import { addDays, firstDayOfMonth, type PlainDate } from '../../../kernel/plain-date.ts';
import type { ActorScope } from '../../../platform/db/index.ts';
import { type Database, type Tx, withScope } from '../../../platform/db/index.ts';
import { buildPdf, writeWorkbook } from '../../../platform/documents/index.ts';
import { HOUSE_SCOPE, type JobHandler } from '../../../platform/jobs/index.ts';
import { planYearOn } from '../../contracts/api.ts';
import { monthFactsOf } from '../../incidents/index.ts';
import { operatedOrganisations, regionOfMunicipality } from '../../parties/index.ts';
import { gatherGoals, homeOf } from '../../steering/index.ts';
import { listReportReaders } from '../storage/mails.ts';
import { insertReport, isReportMade, membersOf, nameOf } from '../storage/reports.ts';
import { deskText } from './mail-texts.nl.ts';
import { queueMail } from './queue-mail.ts';
import { type MonthReport, reportBlocks, reportHead, reportSheets, reportSummary } from './report-document.nl.ts';

/** The job that makes the report of the month that ended; daily work of the house, as its prefix tells a restore. */
export const MAKE_REPORTS_JOB = 'house.make-reports';

type Options = { readonly now: () => Date; readonly publicUrl?: string | undefined };

export const makeReportsJob = (options: Options): JobHandler => {
  return async (job) => {
    await makeReports(job.db, options);
    await withScope(job.db, job.scope, (tx) => job.finishIn(tx));
  };
};

/** Makes the report of last month for every region and its municipalities, each in a transaction of its own, once. */
export async function makeReports(db: Database, { now, publicUrl }: Options): Promise<void> {
  const today = dutchDay(now());
  const month = firstDayOfMonth(addDays(firstDayOfMonth(today), -1));
  const organisations = await withScope(db, HOUSE_SCOPE, operatedOrganisations);
  for (const { id, kind } of organisations) {
    if (kind !== 'region' && kind !== 'municipality') continue;
    const regionId =
      kind === 'region' ? id : await withScope(db, HOUSE_SCOPE, (tx) => regionOfMunicipality(tx, id, today));
    if (regionId === undefined) continue;
    const scope = {
      ...HOUSE_SCOPE,
      organisationId: id,
      regionIds: [regionId],
      municipalityIds: kind === 'region' ? await withScope(db, HOUSE_SCOPE, (tx) => membersOf(tx, id, today)) : [id],
    };
    await withScope(db, scope, async (tx) => {
      if (await isReportMade(tx, id, month)) return;
      await makeReport(tx, { scope, kind, regionId, month, today, now: now() });
      if (publicUrl === undefined) return;
      for (const reader of await listReportReaders(tx, id))
        await queueMail(tx, reader, {
          kind: 'report',
          dedupeKey: `report:${id}:${month}:${reader.personId}`,
          ...deskText.reportMail(month, publicUrl),
        });
    });
  }
}

type ToMake = {
  readonly scope: ActorScope & { readonly organisationId: number };
  readonly kind: 'region' | 'municipality';
  readonly regionId: number;
  readonly month: PlainDate;
  readonly today: PlainDate;
  readonly now: Date;
};

/** What directors and the policy team read: figures with their plan, use per product group, what goals cost, incidents, and continuity. */
async function makeReport(tx: Tx, { scope, kind, regionId, month, today, now }: ToMake): Promise<void> {
  const organisationId = scope.organisationId;
  const name = await nameOf(tx, organisationId);
  const actor = { role: 'alderman', organisation: { id: organisationId, name, kind } } as const;
  const home = await homeOf(tx, { actor, scope }, today, now);
  const incidents = await monthFactsOf(tx, { regionId, month, today });
  const municipalityId = kind === 'municipality' ? organisationId : undefined;
  const goals = await gatherGoals(tx, { regionId, municipalityId }, planYearOn(today));
  const report: MonthReport = { name, month, madeOn: today, home, goals, incidents };
  await insertReport(tx, {
    organisationId,
    month,
    summary: reportSummary(report),
    pdf: await buildPdf(reportHead(report, now), reportBlocks(report)),
    xlsx: await writeWorkbook(reportSheets(report)),
  });
}
