import type { ClosedPeriod } from '../../../../kernel/period.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { World } from '../world.ts';
import type { MunicipalityFacts, TryFacts } from './try-facts.ts';

/** Head of a declaration in a file that was not sent. */
export type TriedClaim = { readonly number: string; readonly period: ClosedPeriod; readonly datedOn: PlainDate };

/** What a declaration would be judged against if it were sent now: the world that the server would gather. */
export function worldOf(
  facts: TryFacts,
  municipality: MunicipalityFacts,
  claim: TriedClaim,
  days: ClosedPeriod = claim.period,
): World {
  const inForce = municipality.tariffs.filter(
    ({ from, through }) => from <= days.through && (through === null || through >= days.from),
  );
  return {
    claim: {
      declarationNumber: claim.number,
      declarationPeriod: claim.period,
      datedOn: claim.datedOn,
      receivedOn: facts.on,
      municipalityId: String(municipality.id),
      providerId: String(facts.providerId),
      numberUsedBefore: facts.usedNumbers.has(claim.number),
      lastDeclaredMonth: municipality.lastDeclaredMonth,
    },
    allocations: municipality.allocations,
    usage: municipality.usage,
    tariffs: Map.groupBy(inForce, ({ productCode }) => productCode),
    usedReferences: facts.usedReferences,
    creditTargets: facts.creditTargets,
    ...(municipality.funding && { funding: municipality.funding }),
  };
}
