import type {
  Bankafschrift,
  Bankregel,
  Bankrekening,
  Betaaldeel,
  Betaalopdracht,
  Betaalronde,
  Boekingsregel,
  Geldopdracht,
  Inhouding,
} from '../api.ts';
import { batchStatus } from '../domain/batch-status.ts';
import type { BankAccountRow } from '../storage/bank-accounts.ts';
import type { BankLineRow, StatementRow } from '../storage/bank-statements.ts';
import type { BatchRow, OrderPart, OrderRow } from '../storage/batches.ts';
import type { EntryRow } from '../storage/ledger.ts';
import type { MoneyOrderRow } from '../storage/money-orders.ts';
import type { WithholdingRow } from '../storage/withholdings.ts';
import type { Payer } from '../use-cases/payer.ts';
import {
  ACCOUNT_WORDS,
  BATCH_WORDS,
  ORDER_WORDS,
  type OrderStatus,
  OUTCOME_WORDS,
  POSTING_WORDS,
  returnReason,
} from './words.nl.ts';

export const toRonde = (row: BatchRow): Betaalronde => ({
  id: row.id,
  nummer: row.number,
  gemeente: { id: row.municipalityId, naam: row.municipality },
  status: BATCH_WORDS[batchStatus(row)],
  uitvoerenOp: row.executeOn,
  vervallenTot: row.dueThrough,
  gemaaktDoor: row.madeByName,
  gemaaktOp: row.madeAt.toISOString(),
  vrijgegevenDoor: row.releasedByName,
  vrijgegevenOp: row.releasedAt?.toISOString() ?? null,
  opdrachten: row.orders,
  uitgesloten: row.heldOut,
  geboekt: row.booked,
  teruggekomen: row.returned,
  verschuldigdCent: Number(row.payableCents),
  bedragCent: Number(row.amountCents),
  bestand: row.fileName !== null && row.fileSha256 !== null ? { naam: row.fileName, sha256: row.fileSha256 } : null,
  versie: row.rowVersion,
});

export const orderStatus = (row: OrderRow): OrderStatus => {
  if (row.heldOutReason !== null) return 'niet-betaald';
  if (row.returnedOn !== null) return 'teruggekomen';
  if (row.bookedOn !== null) return 'betaald';
  if (row.sentOn === null) return 'voorstel';
  return row.amountCents === 0n ? 'verrekend' : 'onderweg';
};

export const toOpdracht = (row: OrderRow): Betaalopdracht => ({
  id: Number(row.id),
  rondeId: row.batchId,
  aanbieder: { id: row.providerId, naam: row.provider },
  gemeente: row.municipality,
  kenmerk: row.reference,
  iban: row.iban,
  status: orderStatus(row),
  verschuldigdCent: Number(row.payableCents),
  ingehoudenCent: Number(row.withheldCents),
  voorschotCent: Number(row.advanceCents),
  terugvorderingCent: Number(row.receivableCents),
  bedragCent: Number(row.amountCents),
  uitgeslotenOmdat: row.heldOutReason,
  verstuurdOp: row.sentOn,
  geboektOp: row.bookedOn,
  teruggekomenOp: row.returnedOn,
  reden: returnReason(row.returnReason),
});

const contractOf = (id: number | null, nummer: string | null) => (id === null ? null : { id, nummer: nummer ?? '' });
const claimOf = (id: bigint | null, nummer: string | null) =>
  id === null || nummer === null ? null : { id: Number(id), nummer };

export const toDeel = (row: OrderPart): Betaaldeel => ({
  soort: POSTING_WORDS[row.kind as keyof typeof POSTING_WORDS] ?? row.kind,
  dag: row.occurredOn,
  contract: contractOf(row.contractId, row.contractNumber),
  declaratie: claimOf(row.claimId, row.claimNumber),
  verschuldigdCent: Number(row.payableCents),
  ingehoudenCent: Number(row.withheldCents),
  voorschotCent: Number(row.advanceCents),
  terugvorderingCent: Number(row.receivableCents),
  bedragCent: Number(row.payableCents - row.withheldCents - row.advanceCents - row.receivableCents),
});

/** A second person of the same municipality decides; who made it does not. */
const maySecond = (
  payer: Payer,
  row: { municipalityId: number; madeBy: number | null; accepted: boolean | null },
  may: boolean,
) => ({
  beslissen:
    may && row.accepted === null && row.municipalityId === payer.municipalityId && row.madeBy !== payer.personId,
});

export const toRekening =
  (payer: Payer, may: boolean) =>
  (row: BankAccountRow): Bankrekening => ({
    id: row.id,
    houder: { id: row.holderId, naam: row.holder },
    iban: row.iban,
    tenaamstelling: row.name,
    vanaf: row.fromOn,
    reden: row.reason,
    gemaaktDoor: row.madeByName,
    beslistDoor: row.decidedByName,
    akkoord: row.accepted,
    mag: maySecond(payer, { ...row, municipalityId: row.payerId }, may),
  });

export const toGeldopdracht =
  (payer: Payer, may: boolean) =>
  (row: MoneyOrderRow): Geldopdracht => ({
    id: row.id,
    soort: ORDER_WORDS[row.kind],
    aanbieder: { id: row.providerId, naam: row.provider },
    contract: { id: row.contractId, nummer: row.contractNumber },
    bedragCent: Number(row.amountCents),
    dag: row.onDay,
    verrekenenVanaf: row.setOffFrom,
    termijnen: row.parts,
    reden: row.reason,
    gemaaktDoor: row.madeByName,
    beslistDoor: row.decidedByName,
    akkoord: row.accepted,
    mag: maySecond(payer, row, may),
  });

export const toInhouding =
  (payer: Payer, may: boolean) =>
  (row: WithholdingRow): Inhouding => ({
    id: row.id,
    aanbieder: { id: row.providerId, naam: row.provider },
    contract: contractOf(row.contractId, row.contractNumber),
    percentage: row.sharePercent,
    reden: row.reason,
    van: row.fromOn,
    tot: row.throughOn,
    gemaaktDoor: row.madeByName,
    ingehoudenCent: row.releasedOn === null ? Number(row.withheldCents) : 0,
    vrijgegevenOp: row.releasedOn,
    vrijgaveReden: row.releaseReason,
    mag: { vrijgeven: may && row.releasedOn === null && row.municipalityId === payer.municipalityId },
  });

export const toAfschrift = (row: StatementRow): Bankafschrift => ({
  id: row.id,
  bestand: row.fileName,
  kenmerk: row.reference,
  iban: row.iban,
  beginsaldoCent: Number(row.openingCents),
  eindsaldoCent: Number(row.closingCents),
  ontvangenDoor: row.receivedByName,
  ontvangenOp: row.receivedAt.toISOString(),
  regels: row.lines,
  open: row.open,
});

export function toBankregel(row: BankLineRow): Bankregel {
  const [uitkomst, advies] = OUTCOME_WORDS[row.outcome];
  return {
    id: Number(row.id),
    afschrift: row.statementReference,
    dag: row.bookedOn,
    bedragCent: Number(row.amountCents),
    tegenrekening: row.otherIban,
    tegenpartij: row.otherName,
    omschrijving: row.description,
    kenmerk: row.reference,
    uitkomst,
    reden: returnReason(row.returnReason),
    advies: row.handledNote === null ? advies : null,
    betaalopdracht: row.orderId === null ? null : Number(row.orderId),
    aanbieder: row.provider,
    afgehandeld: row.handledNote === null ? null : { door: row.handledByName, wat: row.handledNote },
  };
}

export const toBoekingsregel = (row: EntryRow): Boekingsregel => ({
  boekingId: Number(row.transactionId),
  regel: row.seq,
  soort: POSTING_WORDS[row.kind],
  dag: row.occurredOn,
  rekening: ACCOUNT_WORDS[row.account][0],
  aanbieder: row.provider,
  gemeente: row.municipality,
  contract: contractOf(row.contractId, row.contractNumber),
  product: row.product,
  maand: row.month,
  debetCent: Number(row.debitCents),
  creditCent: Number(row.creditCents),
  declaratie: claimOf(row.claimId, row.claimNumber),
  betaalopdracht: row.orderId === null ? null : Number(row.orderId),
  toelichting: row.note,
});
