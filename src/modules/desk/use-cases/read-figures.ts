import { dutchDay } from '../../../kernel/dutch-day.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { isWorkingDay, STATUTORY_CALENDAR } from '../../../kernel/working-days.ts';
import { type Database, type Tx, withScope } from '../../../platform/db/index.ts';
import { HOUSE_SCOPE, type JobHandler } from '../../../platform/jobs/index.ts';
import type { Vandaag } from '../../steering/api.ts';
import { homeOf } from '../../steering/index.ts';
import { figuresOf, isBeyond, mustTell } from '../domain/figures.ts';
import { listWork } from '../domain/worklist-marks.ts';
import { listChoices, listWatchers } from '../storage/mails.ts';
import { insertReadings, listWatches, type Watcher } from '../storage/watches.ts';
import { listMarks } from '../storage/worklist-acts.ts';
import { deskText } from './mail-texts.nl.ts';
import { queueMail } from './queue-mail.ts';
import { actingAs } from './watcher-of.ts';

/** The daily reading of what people follow; daily work of the house, as its prefix tells a restore. */
export const READ_FIGURES_JOB = 'house.read-figures';

/** `publicUrl` is where links lead; absent: this installation sends no mail, and figures are read all the same. */
type Options = { readonly now: () => Date; readonly publicUrl?: string | undefined };

export const readFiguresJob = (options: Options): JobHandler => {
  return async (job) => {
    await readFiguresOfAll(job.db, options);
    await withScope(job.db, job.scope, (tx) => job.finishIn(tx));
  };
};

/**
 * Reads what everybody follows, each in the scope that sign-in would give that day and in a transaction of its own.
 * Doing it twice on a day is doing it once.
 */
export async function readFiguresOfAll(db: Database, { now, publicUrl }: Options): Promise<void> {
  const today = dutchDay(now());
  for (const watcher of await withScope(db, HOUSE_SCOPE, listWatchers)) {
    const who = await actingAs(db, watcher, today);
    if (!who) continue;
    await withScope(db, who.scope, async (tx) => {
      const home = await homeOf(tx, who, today, now());
      await readFigures(tx, watcher, home, today, publicUrl);
      if (publicUrl !== undefined) await remind(tx, watcher, home, today, publicUrl);
    });
  }
}

/** Keeps today's reading of each followed figure, and mails those that passed their line since the last one. */
async function readFigures(
  tx: Tx,
  watcher: Watcher,
  home: Vandaag,
  today: PlainDate,
  publicUrl: string | undefined,
): Promise<void> {
  const figures = new Map(figuresOf(home, deskText.figures).map((one) => [one.code, one]));
  const due = (await listWatches(tx, watcher)).filter(({ readOn }) => readOn === null || readOn < today);
  const readings = due.flatMap((watch) => {
    const value = figures.get(watch.figure)?.value;
    return value === undefined ? [] : [{ watch, value, beyond: isBeyond(watch.direction, watch.line, value) }];
  });
  await insertReadings(
    tx,
    today,
    readings.map(({ watch, value, beyond }) => ({ watchId: watch.id, value, beyond })),
  );
  if (publicUrl === undefined) return;
  for (const { watch, value, beyond } of readings) {
    if (!mustTell(watch.beyond ?? undefined, beyond)) continue;
    await queueMail(tx, watcher, {
      kind: 'figure',
      dedupeKey: `figure:${watch.id}:${today}`,
      ...deskText.figureMail({ ...watch, value }, publicUrl),
    });
  }
}

/** On a working day: how much is open on the worklist, without what was put off or handed over, how much of it is late, and where it stands; nothing of what it is about. */
async function remind(tx: Tx, watcher: Watcher, home: Vandaag, today: PlainDate, publicUrl: string): Promise<void> {
  if (!isWorkingDay(today, STATUTORY_CALENDAR)) return;
  if (!(await listChoices(tx, watcher)).includes('worklist')) return;
  const open = listWork(home.werklijst, await listMarks(tx, watcher), watcher.personId, today).filter(
    ({ state }) => state === 'open',
  );
  if (open.length === 0) return;
  const late = open.filter(({ line }) => line.teLaat).length;
  await queueMail(tx, watcher, {
    kind: 'worklist',
    dedupeKey: `worklist:${watcher.personId}:${watcher.organisationId}:${watcher.role}:${today}`,
    ...deskText.worklistMail(open.length, late, publicUrl),
  });
}
