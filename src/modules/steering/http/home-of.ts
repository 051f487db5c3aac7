import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { Vandaag } from '../api.ts';
import { gatherToday, type WhoAsks, type WorkSource } from '../use-cases/gather-today.ts';
import { presentToday } from './present-today.ts';

/** The home of somebody in a role: figures, worklist and changes, as the home screen and whoever watches a figure read it. */
export const homeOf = async (
  tx: Tx,
  who: WhoAsks,
  today: PlainDate,
  now: Date,
  moreWork?: WorkSource,
): Promise<Vandaag> => presentToday(await gatherToday(tx, who, today, moreWork), now);
