import { publish } from '../../../modules/publication/index.ts';
import { asOwner } from '../../../platform/db/index.ts';
import { asRegion, momentAgo, type Stage } from './stage.ts';

/** Publishes as open data what was public on a day. */
export const tell = (stage: Stage, procedureId: number, daysAgo: number) =>
  asRegion(stage, momentAgo(stage, daysAgo, 15), (tx, actor) =>
    publish(tx, { ...actor, now: new Date(actor.now), sealer: stage.sealer }, procedureId),
  );

/** Publishes the procedures of the region that are public and of which nothing was told. */
export async function tellTheOthers(stage: Stage): Promise<void> {
  const rows = await asOwner(stage.db, (tx) =>
    tx.query<{ id: number }>(
      `select p.id from procedure p where p.region_id = $1 and p.announced_at is not null
          and not exists (select from ocds_release r where r.procedure_id = p.id) order by p.id`,
      [stage.cast.purchaser.organisationId],
    ),
  );
  for (const { id } of rows) await tell(stage, id, 1);
}
