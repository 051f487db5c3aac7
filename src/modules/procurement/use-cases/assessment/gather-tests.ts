import { dutchDay } from '../../../../kernel/dutch-day.ts';
import type { Sealer } from '../../../../platform/crypto/sealer.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import { stands } from '../../domain/application/hand-in.ts';
import {
  demandsOn,
  type FindingTest,
  findingOf,
  type Ground,
  groundsOf,
  proposalFor,
  type Verdict,
  verdictOf,
} from '../../domain/assessment/findings.ts';
import type { Tested } from '../../domain/award/outcome.ts';
import type { Moment } from '../../domain/decide.ts';
import type { RunKey } from '../../domain/procedure-event.ts';
import { type ApplicationRow, listApplications } from '../../storage/applications.ts';
import { type FindingRow, listFindings } from '../../storage/findings.ts';
import { demandsOf, gatherAsked } from '../application/gather-demands.ts';
import { type OpenedContent, openContents } from '../application/open-contents.ts';

export type TestedGround = Ground & {
  readonly finding: FindingRow | null;
  readonly proposal: NonNullable<ReturnType<typeof proposalFor>> | null;
};
export type TestedApplication = {
  readonly row: ApplicationRow;
  readonly opened: OpenedContent;
  readonly grounds: readonly TestedGround[];
  readonly verdict: Verdict;
};

/**
 * The applications of a run that stand in its last opened phase, with every ground on which they are tested, what was
 * found, and what the data say. Who was not selected before, or took back its application, is not among them.
 */
export async function gatherTests(
  tx: Tx,
  sealer: Sealer,
  moment: Moment,
  procedureId: number,
  run: RunKey,
): Promise<TestedApplication[]> {
  const asked = await gatherAsked(tx, procedureId);
  const rows = (await listApplications(tx, procedureId, run)).filter((row) => stands(moment.state, row));
  const ids = rows.map((row) => row.id);
  const findings = Map.groupBy(await listFindings(tx, ids), (one) => one.applicationId);
  const contents = await openContents(tx, sealer, procedureId, ids);
  const grounds = groundsOf(asked.requirements, moment.kind.tests);
  return rows.flatMap((row) => {
    const opened = contents.get(row.id)?.at(-1);
    if (!opened) return [];
    const own = findings.get(row.id) ?? [];
    const at = opened.handedInAt;
    const demands = demandsOn(demandsOf(asked, moment.kind, opened.phase, at.toISOString()), dutchDay(at));
    return [
      {
        row,
        opened,
        verdict: verdictOf(grounds, own),
        grounds: grounds.map((ground) => ({
          ...ground,
          finding: findingOf(ground, own) ?? null,
          proposal: proposalFor(ground, opened.content, demands) ?? null,
        })),
      },
    ];
  });
}

export const toTested = ({ row, verdict }: TestedApplication): Tested => ({ applicationId: row.id, verdict });

/** Reasons for which an application was put aside, in the words of who found them. */
export const reasonsAgainst = ({ grounds }: TestedApplication, test: FindingTest): readonly string[] =>
  grounds.flatMap((one) => (one.test === test && one.finding?.met === false ? [one.finding.reason] : []));
