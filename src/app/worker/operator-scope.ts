import { type ActorScope, asOwner, type Database } from '../../platform/db/index.ts';

/**
 * The scope of the administrator at the command line: every organisation of this installation. No person, so that
 * nothing done here can pass for something a signed-in person did.
 */
export async function operatorScope(db: Database): Promise<ActorScope> {
  const organisations = await asOwner(db, (tx) =>
    tx.query<{ id: number; kind: string }>(
      `select id, kind from organisation where kind in ('region', 'municipality', 'provider')`,
    ),
  );
  const idsOf = (kind: string) => organisations.filter((one) => one.kind === kind).map(({ id }) => id);
  return {
    personId: null,
    organisationId: null,
    role: 'operator',
    purpose: 'formal-control',
    regionIds: idsOf('region'),
    municipalityIds: idsOf('municipality'),
    providerIds: idsOf('provider'),
  };
}
