import { formatDecimal, fraction, multiply } from '../../../../kernel/fraction.ts';
import { asPartner, ownShare, ownShareClause } from '../../domain/consent/subcontracting.ts';
import type { ContractRecord } from '../../domain/register/contract-record.ts';
import type { RequestRow } from '../../storage/consent/subcontracting.ts';
import type { Subcontracting } from '../../use-cases/consent/subcontracting.ts';
import type { Onderaanneming } from './consent-schemas.ts';
import { OUTCOME_WORDS } from './consent-words.nl.ts';

const inPercent = (hundredths: number | null) => (hundredths === null ? null : hundredths / 100);

export function toOnderaanneming({ contract, requests, party }: Subcontracting): Onderaanneming {
  const { agreed } = contract;
  const clause = ownShareClause(agreed);
  return {
    eigenAandeel: inPercent(ownShare(agreed)),
    minimum: clause
      ? { aandeel: Number(formatDecimal(multiply(clause.share, fraction(100)), 2)), bepaling: clause.number }
      : null,
    combinanten: agreed.partners.filter(({ role }) => role === 'consortium').map(({ name }) => name),
    verzoeken: requests.map((one) => toVerzoek(one, agreed)),
    magVragen: party === 'provider',
    magBeslissen: party === 'purchaser',
  };
}

const toVerzoek = (one: RequestRow, agreed: ContractRecord): Onderaanneming['verzoeken'][number] => ({
  id: one.id,
  naam: one.name,
  nummer: one.registration,
  taak: one.task,
  aandeel: one.sharePercent,
  voor: one.under,
  van: one.from,
  reden: one.reason,
  door: one.personName,
  op: one.recordedAt.toISOString(),
  stand: OUTCOME_WORDS[one.outcome ?? 'open'],
  antwoord:
    one.answer === null || one.answeredAt === null
      ? null
      : { reden: one.answer, door: one.answeredBy, op: one.answeredAt.toISOString() },
  eigenAandeelDaarna:
    one.outcome === null ? inPercent(ownShare({ partners: [...agreed.partners, asPartner(one)] })) : null,
});
