import { type PlainDate, plainDate } from '../../../kernel/plain-date.ts';
import { type Database, withScope } from '../../../platform/db/index.ts';
import { HOUSE_SCOPE, type JobHandler } from '../../../platform/jobs/index.ts';
import { operatedOrganisations } from '../../parties/index.ts';
import { commitCare } from '../../steering/index.ts';
import { loadMembers } from '../storage/funded-agreements.ts';
import { postDue } from './post-due.ts';

/** The nightly job that posts what became due without a declaration, and what care commits to; daily work of the house, as its prefix tells a restore. */
export const POST_DUE_JOB = 'house.post-due';

export const postDueJob = ({ now }: { readonly now: () => Date }): JobHandler => {
  return async (job) => {
    await postDueEverywhere(job.db, plainDate(now().toISOString().slice(0, 10)));
    await withScope(job.db, job.scope, (tx) => job.finishIn(tx));
  };
};

/** Posts for every municipality of every region, each region in transactions of its own; doing it twice is doing it once. */
export async function postDueEverywhere(db: Database, through: PlainDate): Promise<void> {
  const organisations = await withScope(db, HOUSE_SCOPE, operatedOrganisations);
  for (const { id: regionId } of organisations.filter(({ kind }) => kind === 'region')) {
    const members = await withScope(db, HOUSE_SCOPE, (tx) => loadMembers(tx, regionId, through));
    const municipalityIds = members.map(({ id }) => id);
    const scope = { ...HOUSE_SCOPE, regionIds: [regionId], municipalityIds };
    await withScope(db, scope, (tx) => postDue(tx, { regionId, municipalityIds, through, personId: null }));
    await withScope(db, scope, (tx) => commitCare(tx, { regionId, municipalityIds, on: through }));
  }
}
