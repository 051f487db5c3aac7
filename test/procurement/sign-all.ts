import assert from 'node:assert/strict';
import { plainDate } from '../../src/kernel/plain-date.ts';
import { roundStatus } from '../../src/modules/contracts/domain/signature/signature-round.ts';
import { contractFromAward } from '../../src/modules/contracts/use-cases/contract-from-award.ts';
import { gatherSigning } from '../../src/modules/contracts/use-cases/signature/gather-signing.ts';
import { signRound, startRound } from '../../src/modules/contracts/use-cases/signature/sign.ts';
import { WORLD } from '../support/small-world.ts';
import { sure } from '../support/sure.ts';
import { FIRST_PROVIDER, type Play, PURCHASER, sealer } from './play.ts';
import { publishAndCheck } from './publish-all.ts';

const encoder = new TextEncoder();

/** Makes a contract of every award that may be contracted, and lets both sides sign; gives who has a signed contract. */
export async function contractAndSignAll(play: Play, at: string): Promise<number[]> {
  const today = plainDate(at.slice(0, 10));
  const buyer = { personId: PURCHASER, organisationId: WORLD.region, role: 'purchaser', today };
  const signed: number[] = [];
  const procedures = new Set<number>();
  for (const award of await play.awarded(at)) {
    assert.ok(award.mayContract, 'the standstill is over');
    procedures.add(award.procedureId);
    const provider = award.providerId - FIRST_PROVIDER;
    const seller = { personId: 700 + provider, organisationId: award.providerId, role: 'sales-adviser', today };
    const id = await play.asRegion(at, async (tx) => {
      const made = sure(
        await contractFromAward(tx, sealer, buyer, {
          procedureId: award.procedureId,
          applicationId: award.applicationId,
          number: `C-${award.applicationNumber}`,
          name: `Jeugdhulp ${award.providerName}`,
          scope: '',
          variant: 'effort',
          purchaserId: WORLD.region,
          municipalityIds: [WORLD.municipality],
          products: award.productIds.map((productId) => ({
            productId,
            year: 2026,
            volume: null,
            budgetCents: 100_000n,
            limitCents: null,
          })),
          from: null,
          through: null,
          clauses: [],
          tariffs: award.productIds.map((productId) => ({ productId, tariffCents: 100n })),
        }),
      );
      const bytes = encoder.encode(`%PDF-1.7 ${award.applicationNumber}`);
      const write = async () => ({ name: 'contract.pdf', bytes });
      sure(await startRound(tx, buyer, made, { dueOn: plainDate('2025-12-31'), write }));
      return made;
    });
    const roundOf = async () => {
      const signing = sure(await play.asRegion(at, (tx) => gatherSigning(tx, buyer, id)));
      const round = signing.rounds.at(-1);
      assert.ok(round);
      return round;
    };
    const { id: roundId } = await roundOf();
    const signature = (name: string) => ({
      signerName: name,
      signerFunction: 'bestuurder',
      signedOn: today,
      file: { name: 'getekend.pdf', bytes: encoder.encode(`%PDF-1.7 ${award.applicationNumber} ${name}`) },
    });
    sure(await play.asRegion(at, (tx) => signRound(tx, buyer, roundId, signature('Regio'))));
    sure(await play.asProvider(provider, at, (tx) => signRound(tx, seller, roundId, signature('Aanbieder'))));
    assert.equal(roundStatus((await roundOf()).events), 'signed');
    signed.push(provider);
  }
  for (const id of procedures)
    assert.equal(await publishAndCheck(play, id, at), signed.length, 'the open data tell of every signed contract');
  return signed.toSorted((a, b) => a - b);
}
