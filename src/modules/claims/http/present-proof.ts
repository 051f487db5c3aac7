import type { LineProof } from '../api.ts';
import type { Finding, Verdict } from '../domain/decision.ts';
import { findingText, partLabel, repairSentence } from '../domain/findings.nl.ts';
import { day, days } from '../domain/words.nl.ts';
import { VERDICT_SIGNS } from '../storage/verdict-signs.ts';
import type { Proof } from '../use-cases/prove-line.ts';
import { presentReasons, VERDICT_WORDS } from './present.ts';

const OUTCOME_WORDS = { met: 'voldoet', 'not-met': 'voldoet-niet', 'not-applicable': 'niet-van-toepassing' } as const;

/** The proof of a line as the browser shows it; the child only by a masked number. */
export function presentProof(proof: Proof, maskedBsn: string | null): LineProof {
  const { stored, decision, repair } = proof;
  const { line } = stored.facts;
  const sign = line.sign === 'D' ? 1 : -1;
  return {
    volgnummer: line.seq,
    referentie: line.reference,
    toewijzingNummer: line.allocationNumber,
    productCode: line.productCode,
    product: proof.purpose?.productName ?? null,
    periode: { van: line.period.from, tot: line.period.through },
    volume: line.volume,
    eenheid: line.unit,
    soort: line.sign === 'D' ? 'debet' : 'credit',
    ingediendCent: sign * Number(decision.claimedCents),
    goedgekeurdCent: stored.verdict === 'approved' ? sign * Number(decision.claimedCents) : 0,
    afgewezenCent: stored.verdict === 'refused' ? sign * Number(decision.claimedCents) : 0,
    inBeoordelingCent: stored.verdict === 'held' ? sign * Number(decision.claimedCents) : 0,
    oordeel: VERDICT_WORDS[VERDICT_SIGNS[stored.verdict]],
    redenen: presentReasons(stored.failedMask),
    declaratie: {
      id: Number(stored.claimId),
      nummer: stored.claimNumber,
      ingediendOp: stored.receivedAt.toISOString(),
      beslistOp: stored.decidedAt.toISOString(),
    },
    aanbieder: { id: stored.provider.id, naam: stored.provider.name },
    gemeente: { id: stored.municipality.id, naam: stored.municipality.name },
    client: line.clientId === null || maskedBsn === null ? null : { id: Number(line.clientId), bsn: maskedBsn },
    toewijzingId: stored.allocationId === null ? null : Number(stored.allocationId),
    regelsVersie: stored.engineVersion,
    opnieuwGelijk: proof.replaysEqual,
    beoordeling:
      stored.review === null ? null : { reden: stored.review.reason, op: stored.review.decidedAt.toISOString() },
    bevindingen: decision.findings.map((finding) => presentFinding(finding, proof)),
    herstel:
      repair === null
        ? null
        : {
            zelfTeDoen: repair.selfApplicable,
            stappen: repair.steps.map(repairSentence),
            opbouw: repair.parts.map((part) => ({ label: partLabel(part), bedragCent: Number(part.amountCents) })),
          },
    draad: threadOf(proof),
  };
}

function presentFinding(finding: Finding, { stored }: Proof): LineProof['bevindingen'][number] {
  const { sentence, detail } = findingText(finding);
  const facts: LineProof['bevindingen'][number]['feiten'] = [];
  if (finding.tariffRef) {
    const { contractNumber, clauseNumber, version, from, through } = finding.tariffRef;
    facts.push({
      label: 'Clausule en tarief',
      waarde: `${contractNumber}, ${clauseNumber}, tarief v${version}`,
      link: stored.contractId === null ? null : `/contracten/${stored.contractId}`,
    });
    facts.push({
      label: 'Geldt',
      waarde: through === null ? `vanaf ${day(from)}` : days({ from, through }),
      link: null,
    });
  }
  if (finding.allocationRef) {
    const { allocationId, allocationNumber, version } = finding.allocationRef;
    facts.push({
      label: 'Toewijzing',
      waarde: `${allocationNumber}, versie ${version}`,
      link: `/toewijzingen/${allocationId}`,
    });
  }
  if (finding.fundingRef) {
    const { termsId, version, partName, contractNumber } = finding.fundingRef;
    facts.push({
      label: 'Bekostiging',
      waarde: `${contractNumber}, ${partName}, versie ${version}`,
      link: `/bekostigingsvoorwaarden/${termsId}`,
    });
  }
  return {
    volgorde: finding.order,
    regel: finding.rule,
    uitkomst: OUTCOME_WORDS[finding.outcome],
    zin: sentence,
    toelichting: detail,
    feiten: facts,
    retourcode: finding.retourcode,
  };
}

/** From goal to result, each a link where there is something to open. */
function threadOf({ stored, purpose, paidOn }: Proof): LineProof['draad'] {
  const { line, tariff } = stored.facts;
  const knot = (soort: string, waarde: string | null | undefined, link: string | null): LineProof['draad'][number] => ({
    soort,
    waarde: waarde ?? 'niet bekend',
    link: waarde ? link : null,
    hier: false,
  });
  const { contractId, allocationId } = stored;
  return [
    knot('Doel', purpose?.goal?.name, `/draad?volg=doel-${purpose?.goal?.id}`),
    knot('Inkooptaak', purpose?.task?.name, `/draad?volg=taak-${purpose?.task?.id}`),
    knot('Product', purpose?.productName ?? null, `/draad?volg=product-${stored.productId}`),
    knot(
      'Contract',
      tariff ? `${tariff.contractNumber}, clausule ${tariff.clauseNumber}` : null,
      contractId === null ? null : `/contracten/${contractId}`,
    ),
    knot(
      'Toewijzing',
      allocationId === null ? null : `${line.allocationNumber}, ${stored.municipality.name}`,
      `/toewijzingen/${allocationId}`,
    ),
    { soort: 'Regel', waarde: line.reference, link: null, hier: true },
    { soort: 'Betaling', waarde: paymentWord(stored.verdict, paidOn), link: null, hier: false },
    { soort: 'Resultaat', waarde: 'nog niet gemeten', link: null, hier: false },
  ];
}

function paymentWord(verdict: Verdict, paidOn: Proof['paidOn']): string {
  if (verdict === 'held') return 'wacht op een besluit';
  if (verdict === 'refused') return 'geen';
  return paidOn === null ? 'nog te betalen' : `betaald op ${day(paidOn)}`;
}
