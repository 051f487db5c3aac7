import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { roundStatus, SIGNING_PARTIES, type SigningParty } from '../../domain/signature/signature-round.ts';
import type { DocumentRow } from '../../storage/signature/documents.ts';
import type { RoundRow } from '../../storage/signature/rounds.ts';
import type { Signing } from '../../use-cases/signature/gather-signing.ts';
import type { Contractbestand, Ondertekening, Ondertekenronde } from '../document/document-schemas.ts';
import { PARTY_SIDE_WORDS, ROUND_WORDS } from '../document/document-words.nl.ts';

/** Where the signing of a contract stands, for who looks, on a day. */
export function toOndertekening(signing: Signing, today: PlainDate): Ondertekening {
  const { contract, party, rounds } = signing;
  const running = rounds.find(({ events }) => roundStatus(events) === 'running');
  const signed = rounds.some(({ version, events }) => version === contract.version && roundStatus(events) === 'signed');
  const maySign =
    party !== null &&
    running !== undefined &&
    running.version === contract.version &&
    !running.events.some((one) => one.party === party);
  return {
    contractversie: contract.version,
    magStarten: party === 'purchaser' && !running && !signed,
    magTekenen: maySign ? PARTY_SIDE_WORDS[party] : null,
    rondes: rounds.map((round) => toRonde(round, signing, today)),
  };
}

function toRonde(round: RoundRow, signing: Signing, today: PlainDate): Ondertekenronde {
  const { contract, documents } = signing;
  const status = roundStatus(round.events);
  const last = round.events.findLast((one) => one.kind === 'signed');
  const names = { purchaser: contract.purchaserName, provider: contract.providerName };
  return {
    id: round.id,
    contractversie: round.version,
    verouderd: round.version !== contract.version,
    gestartOp: round.recordedAt.toISOString(),
    gestartDoor: round.personName,
    uiterlijk: round.dueOn,
    teLaat: status === 'running' && today > round.dueOn,
    stand: ROUND_WORDS[status],
    reden: round.events.find((one) => one.kind !== 'signed')?.reason ?? null,
    document: fileOf(documents, round.documentId),
    getekendBestand: status === 'signed' && last ? fileOf(documents, last.documentId) : null,
    partijen: SIGNING_PARTIES.map((party) => ({
      partij: PARTY_SIDE_WORDS[party],
      naam: names[party],
      handtekening: signatureOf(round, party, signing),
    })),
  };
}

function signatureOf(round: RoundRow, party: SigningParty, { documents, sameText }: Signing) {
  const found = round.events.find((one) => one.kind === 'signed' && one.party === party);
  if (!found || found.signedOn === null) return null;
  return {
    naam: found.signerName ?? '',
    functie: found.signerFunction ?? '',
    dag: found.signedOn,
    vastgelegdOp: new Date(found.recordedAt).toISOString(),
    vastgelegdDoor: found.personName,
    bestand: fileOf(documents, found.documentId),
    zelfdeTekst: sameText.has(found.documentId ?? 0),
  };
}

function fileOf(documents: ReadonlyMap<number, DocumentRow>, id: number | null): Contractbestand {
  const found = documents.get(id ?? 0);
  if (!found) throw new Error(`file ${id} of a contract is gone`);
  return { id: found.id, naam: found.name, grootte: found.size, sha256: found.digest };
}
