import type { Cents } from '../../../kernel/money.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { ApplicationContent } from '../domain/application/content.ts';
import { applicationNumber } from '../domain/application/number.ts';
import type { Missing } from '../domain/application/progress.ts';
import type { EvidenceRow } from '../storage/evidence.ts';
import type { DraftContent } from '../use-cases/application/drafts.ts';
import type { ApplicationView } from '../use-cases/application/view-application.ts';
import type { Aanmelding, AanmeldingInhoud, AanmeldingItem, Bewijsstuk } from './application-schemas.ts';
import {
  EVIDENCE_NAMES,
  MISSING_WORDS,
  missingSentence,
  OUTCOME_WORDS,
  STANDING_OF_APPLICATION,
} from './application-words.nl.ts';
import { RECEIVES_WORDS } from './procedure-words.nl.ts';
import { EVIDENCE_WORDS, REQUIREMENT_KIND_WORDS } from './requirement-words.nl.ts';

type EvidenceKey = keyof typeof EVIDENCE_WORDS;
const evidenceKey = (kind: string): EvidenceKey => (kind in EVIDENCE_WORDS ? (kind as EvidenceKey) : 'other');

export const toBewijsstuk = (row: EvidenceRow, today: PlainDate): Bewijsstuk => ({
  id: row.id,
  soort: EVIDENCE_WORDS[evidenceKey(row.kind)],
  soortNaam: EVIDENCE_NAMES[evidenceKey(row.kind)],
  nummer: row.number,
  uitgever: row.issuer,
  geldigVan: row.validFrom,
  geldigTot: row.validThrough,
  toelichting: row.note,
  verlopen: row.validThrough !== null && row.validThrough < today,
  bestand:
    row.fileName === null || row.size === null || row.digest === null
      ? null
      : { naam: row.fileName, grootte: row.size, sha256: row.digest },
  gebruiktIn: row.usedIn,
  ingetrokken: row.withdrawn,
});

export const toInhoud = (content: ApplicationContent): AanmeldingInhoud => ({
  antwoorden: content.answers.map(({ requirementId, version, text }) => ({
    eisId: requirementId,
    versie: version,
    tekst: text,
  })),
  bewijsstukken: content.evidence.map((one) => one.evidenceId),
  producten: [...content.productIds],
  prijs: content.priceCents === null ? null : Number(content.priceCents),
  prijzen: content.prices.map(({ productId, cents }) => ({ productId, bedrag: Number(cents) })),
  onderaannemers: content.subcontractors.map((one) => ({
    naam: one.name,
    nummer: one.registration,
    taak: one.task,
    aandeel: one.sharePercent,
  })),
  combinanten: content.consortium.map((one) => ({ naam: one.name, nummer: one.registration, taak: one.task })),
  ondertekenaar: content.signedBy,
});

export const readInhoud = (body: AanmeldingInhoud): DraftContent => ({
  answers: body.antwoorden.map(({ eisId, versie, tekst }) => ({ requirementId: eisId, version: versie, text: tekst })),
  evidenceIds: body.bewijsstukken,
  productIds: body.producten,
  priceCents: body.prijs === null ? null : (BigInt(body.prijs) as Cents),
  prices: body.prijzen.map(({ productId, bedrag }) => ({ productId, cents: BigInt(bedrag) as Cents })),
  subcontractors: body.onderaannemers.map((one) => ({
    name: one.naam,
    registration: one.nummer,
    task: one.taak,
    sharePercent: one.aandeel,
  })),
  consortium: body.combinanten.map((one) => ({ name: one.naam, registration: one.nummer, task: one.taak })),
  signedBy: body.ondertekenaar,
});

/** Number of a proof of receipt: that of the application and the line of the log. */
export const receiptNumber = (
  row: Parameters<typeof applicationNumber>[0],
  receipt: { readonly logPlace: number },
): string => `${applicationNumber(row)}-${receipt.logPlace}`;

export const toAanmeldingItem = (view: ApplicationView): AanmeldingItem => {
  const { row, decision, phase } = view;
  return {
    id: row.id,
    nummer: applicationNumber(row),
    procedureId: row.procedureId,
    procedureNummer: row.procedureNumber,
    procedureTitel: row.procedureTitle,
    regio: { id: row.regionId, naam: row.regionName },
    aanbieder: { id: row.providerId, naam: row.providerName },
    ronde: row.run,
    stand: STANDING_OF_APPLICATION[view.standing],
    fase: phase && {
      sleutel: phase.key,
      naam: phase.name,
      sluitOp: phase.closesAt,
      ontvangt: phase.receives && RECEIVES_WORDS[phase.receives],
    },
    magIndienen: view.mayHandIn,
    magIntrekken: view.mayWithdraw,
    voortgang: {
      gedaan: view.progress.done,
      totaal: view.progress.total,
      ontbreekt: view.progress.missing.map((one) => toMissing(one, view.requirements)),
    },
    ontvangst: view.receipts.map((one) => ({
      nummer: receiptNumber(row, one),
      fase: one.phaseName,
      op: one.handedInAt.toISOString(),
      digest: one.digest,
    })),
    uitkomst: decision && {
      uitkomst: OUTCOME_WORDS[decision.outcome],
      rang: decision.rank,
      reden: decision.reason,
      besloten: decision.award.decidedAt.toISOString(),
      bezwaarTot: decision.objectionUntil,
    },
  };
};

export const toMissing = (
  { what, requirementId }: Missing,
  requirements: readonly { readonly id: number; readonly title: string }[],
) => ({
  eisId: requirementId,
  wat: MISSING_WORDS[what],
  tekst: missingSentence(what, `'${requirements.find((one) => one.id === requirementId)?.title ?? ''}'`),
});

export const toAanmelding = (view: ApplicationView, today: PlainDate): Aanmelding => ({
  ...toAanmeldingItem(view),
  versie: view.version,
  eisen: view.requirements.map((one) => ({
    id: one.id,
    code: one.code,
    soort: REQUIREMENT_KIND_WORDS[one.kind],
    thema: one.theme,
    versie: one.version,
    titel: one.title,
    tekst: one.text,
    bewijs: one.evidenceKind && EVIDENCE_WORDS[one.evidenceKind],
    weging: one.weight,
  })),
  producten: view.products.map(({ id, name }) => ({ id, naam: name })),
  inhoud: view.content && toInhoud(view.content),
  bestanden: view.files.map((one) => ({
    id: one.id,
    naam: one.name,
    grootte: one.size,
    sha256: one.digest,
    eisId: one.requirementId,
  })),
  bewijsstukken: view.evidence.map((one) => toBewijsstuk(one, today)),
});
