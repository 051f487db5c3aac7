import { operatedOrganisations } from '../../modules/parties/index.ts';
import { type ActorScope, type Database, withScope } from '../../platform/db/index.ts';
import { HOUSE_SCOPE } from '../../platform/jobs/index.ts';

/**
 * The scope of the administrator at the command line: every organisation of this installation. No person, so that
 * nothing done here can pass for something a signed-in person did.
 */
export async function operatorScope(db: Database): Promise<ActorScope> {
  const organisations = await withScope(db, HOUSE_SCOPE, operatedOrganisations);
  const idsOf = (wanted: string) => organisations.filter(({ kind }) => kind === wanted).map(({ id }) => id);
  return {
    ...HOUSE_SCOPE,
    purpose: 'formal-control',
    regionIds: idsOf('region'),
    municipalityIds: idsOf('municipality'),
    providerIds: idsOf('provider'),
  };
}
