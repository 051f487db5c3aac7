import { dutchDay } from '../../../kernel/dutch-day.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Sealer } from '../../../platform/crypto/sealer.ts';
import { asOwner, type Database } from '../../../platform/db/index.ts';
import { fillPassport, type Passport } from './acts.ts';
import { type Bidder, findCast } from './cast.ts';
import { playHeavy } from './heavy.ts';
import { playLight } from './light.ts';
import { tellTheOthers } from './tell.ts';

/** What each provider that takes part has ready. */
export type Passports = (bidder: Bidder) => Passport;

/**
 * Plays two procedures with real applications, sealed with the key of the installation and opened at their moments, by the
 * use cases themselves, and publishes what is public as open data. All of it lies before the day that is looked at and before the clock of the machine, for the
 * database refuses an opening that has not come. Gives whether there was a cast to play with.
 */
export async function playTenders(
  db: Database,
  { sealer, today }: { readonly sealer: Sealer; readonly today: PlainDate },
): Promise<boolean> {
  const present = dutchDay(new Date());
  const day = present < today ? present : today;
  const cast = await asOwner(db, (tx) => findCast(tx, day));
  if (!cast) return false;
  const stage = { db, sealer, cast, today: day };
  const filled = new Map<Bidder, Passport>();
  for (const bidder of cast.bidders) filled.set(bidder, await fillPassport(stage, bidder));
  const passports: Passports = (bidder) => {
    const passport = filled.get(bidder);
    if (!passport) throw new RangeError(`${bidder.name} does not take part`);
    return passport;
  };
  await playHeavy(stage, passports);
  await playLight(stage, passports);
  await tellTheOthers(stage);
  return true;
}
