import { dutchDay } from '../../../../kernel/dutch-day.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { addWorkingDays, STATUTORY_CALENDAR, workingDaysBetween } from '../../../../kernel/working-days.ts';
import type { Controledossier, ControledossierDetail, Controleregel } from '../../api.ts';
import { decideLine } from '../../domain/decide-line.ts';
import { findingText, ruleTitle } from '../../domain/findings.nl.ts';
import { type DeskState, deskState, mayConfirm } from '../../domain/review/desk-decision.ts';
import { rulesOfMask } from '../../domain/rules.ts';
import type { StoredLine } from '../../storage/load-line-facts.ts';
import type { DossierRow, HeldGroup } from '../../storage/review/desk.ts';
import type { DeskDecision, ReviewLimit } from '../../storage/review/desk-decisions.ts';

/** Working days in which a declaration is answered (OP090x4). */
const ANSWER_DAYS = 10;

export function toDossier(row: DossierRow, today: PlainDate): Controledossier {
  const dueOn = addWorkingDays(dutchDay(row.received_at), ANSWER_DAYS, STATUTORY_CALENDAR);
  const left =
    today <= dueOn
      ? workingDaysBetween(today, dueOn, STATUTORY_CALENDAR)
      : -workingDaysBetween(dueOn, today, STATUTORY_CALENDAR);
  return {
    id: Number(row.id),
    nummer: row.number,
    aanbieder: { id: row.provider_id, naam: row.provider },
    gemeente: { id: row.municipality_id, naam: row.municipality },
    periode: { van: row.period_from, tot: row.period_through },
    ingediendOp: row.received_at.toISOString(),
    uiterlijk: dueOn,
    werkdagenOver: left,
    aantal: row.held_count,
    bedragCent: Number(row.held_cents),
    aantalBesloten: row.decided,
    aantalWachtOpTweede: row.waiting,
  };
}

const STATE_WORDS = {
  'needs-second': 'wacht-op-tweede',
  decided: 'besloten',
  withdrawn: 'ingetrokken',
} as const satisfies Record<DeskState, string>;

const toDecision = (decision: DeskDecision, personId: number): ControledossierDetail['besluiten'][number] => ({
  id: Number(decision.id),
  oordeel: decision.verdict === 'A' ? 'goedgekeurd' : 'afgewezen',
  retourcode: decision.retourcode,
  reden: decision.reason,
  aantal: decision.lineCount,
  bedragCent: Number(decision.amountCents),
  door: decision.decidedByName,
  op: decision.decidedAt.toISOString(),
  bevestigdDoor: decision.confirmedByName,
  stand: STATE_WORDS[deskState(decision)],
  magBevestigen: mayConfirm(decision, personId),
  magIntrekken: !decision.withdrawn,
});

/** A dossier with what holds its lines and what was decided. A line held by two rules stands under both. */
export function toDossierDetail(
  row: DossierRow,
  groups: readonly HeldGroup[],
  decisions: readonly DeskDecision[],
  limit: ReviewLimit | undefined,
  viewer: { readonly today: PlainDate; readonly personId: number },
): ControledossierDetail {
  const byRule = new Map<string, ControledossierDetail['groepen'][number]>();
  for (const group of groups)
    for (const rule of rulesOfMask(Number(group.failed_rules))) {
      const known = byRule.get(rule) ?? { regel: rule, titel: ruleTitle(rule), aantal: 0, open: 0, bedragCent: 0 };
      known.aantal += group.lines;
      known.open += group.open;
      known.bedragCent += Number(group.amount_cents);
      byRule.set(rule, known);
    }
  return {
    ...toDossier(row, viewer.today),
    groepen: [...byRule.values()],
    besluiten: decisions.map((decision) => toDecision(decision, viewer.personId)),
    tweedePersoonBovenCent: limit === undefined ? null : Number(limit.aboveCents),
    magBeantwoorden: row.decided === row.held_count && row.waiting === 0,
  };
}

/** A held line with what holds it: the sentence, the sums, and the terms that it rests on. */
export function toHeldLine(stored: StoredLine, decisionId: bigint | null): Controleregel {
  const { line } = stored.facts;
  const broken = decideLine(stored.facts).findings.filter(({ outcome }) => outcome === 'not-met');
  return {
    volgnummer: line.seq,
    referentie: line.reference,
    toewijzingNummer: line.allocationNumber,
    productCode: line.productCode,
    periode: { van: line.period.from, tot: line.period.through },
    volume: line.volume,
    eenheid: line.unit,
    bedragCent: Number(line.sign === 'D' ? line.amountCents : -line.amountCents),
    redenen: broken.map((finding) => {
      const { sentence, detail } = findingText(finding);
      const ref = finding.fundingRef;
      const source =
        ref === null ? null : `${ref.partName}, voorwaarden versie ${ref.version} bij ${ref.contractNumber}`;
      return { regel: finding.rule, zin: sentence, toelichting: detail, bron: source };
    }),
    besluitId: decisionId === null ? null : Number(decisionId),
  };
}
