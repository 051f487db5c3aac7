import type { RunKey } from '../../../modules/procurement/index.ts';
import { submitComplaint } from '../../../modules/procurement/index.ts';
import { announce, apply, begin, check, decide, decideToGo } from './acts.ts';
import type { Passports } from './play.ts';
import { asBidder, momentAgo, type Stage } from './stage.ts';
import { tell } from './tell.ts';
import { LIGHT, OBJECTION } from './words.nl.ts';

const OF_QUALITY = 'G4';

/**
 * A continuous open house: one applicant was admitted, one was found unsuitable and objects, one is being tested and one
 * waits for that.
 */
export async function playLight(stage: Stage, passports: Passports): Promise<void> {
  const { bidders, light } = stage.cast;
  const id = await announce(stage, 120, { ...LIGHT, kind: 'open-house', segment: 'light', products: light });
  await begin(stage, id, 119, null, 'preparation');
  await decideToGo(stage, id, 110);
  for (const [daysAgo, phase] of [
    [100, 'questions'],
    [80, 'enrolment'],
  ] as const)
    await begin(stage, id, daysAgo, null, phase);
  await tell(stage, id, 79);
  /** Hands in, and begins the test unless it still waits. */
  const enter = async (at: number, daysAgo: number): Promise<{ run: RunKey; application: number }> => {
    const bidder = bidders[at];
    if (!bidder) throw new RangeError(`no bidder ${at}`);
    const application = await apply(stage, daysAgo, bidder, {
      procedureId: id,
      run: null,
      passport: passports(bidder),
      productIds: light,
    });
    return { run: `application:${application}`, application };
  };
  const admitted = await enter(2, 45);
  await begin(stage, id, 44, admitted.run, 'checking');
  await check(stage, 43, id, admitted.application);
  await begin(stage, id, 40, admitted.run, 'notice');
  await decide(stage, 40, id, admitted.run);
  await begin(stage, id, 39, admitted.run, 'standstill');
  await begin(stage, id, 15, admitted.run, 'contracting');
  await tell(stage, id, 14);

  const objecting = await enter(1, 25);
  await begin(stage, id, 24, objecting.run, 'checking');
  await check(stage, 20, id, objecting.application, { against: OF_QUALITY });
  await begin(stage, id, 13, objecting.run, 'notice');
  await decide(stage, 13, id, objecting.run);
  await begin(stage, id, 12, objecting.run, 'standstill');
  const objector = bidders[1];
  if (objector)
    await asBidder(stage, momentAgo(stage, 4, 10), objector, (tx, actor) =>
      submitComplaint(tx, actor, objector.organisationId, { procedureId: id, run: objecting.run, ...OBJECTION }),
    );

  const testing = await enter(0, 9);
  await begin(stage, id, 7, testing.run, 'checking');
  await check(stage, 5, id, testing.application, { most: 3 });
  await enter(3, 2);
}
