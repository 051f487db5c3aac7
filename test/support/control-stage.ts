import { type PlainDate, plainDate } from '../../src/kernel/plain-date.ts';
import { controlRoutes } from '../../src/modules/control/index.ts';
import { type ActorScope, asOwner, type Database, type SqlParam, withScope } from '../../src/platform/db/index.ts';
import { addPerson } from './api-server.ts';
import { moduleServer } from './module-server.ts';
import { buildWorld, WORLD } from './world.ts';

/** The test world with people who enforce and control, and a server of those routes whose day can be moved. */
export async function controlStage(db: Database) {
  await buildWorld(db);
  const people = {
    manager: await addPerson(db, 'contract-manager', WORLD.region),
    purchaser: await addPerson(db, 'purchaser', WORLD.region),
    officer: await addPerson(db, 'financial-officer', WORLD.oss.id),
    neighbour: await addPerson(db, 'financial-officer', WORLD.boxtel.id),
    care: await addPerson(db, 'care-administrator', WORLD.meander.id),
    otherCare: await addPerson(db, 'care-administrator', WORLD.kompas.id),
    access: await addPerson(db, 'access-worker', WORLD.oss.id),
  };
  /** The officer of the municipality straight at the database, reading for a purpose. */
  const scopeOf = (purpose: string | null): ActorScope => ({
    personId: people.officer,
    organisationId: WORLD.oss.id,
    role: 'financial-officer',
    purpose,
    regionIds: [WORLD.region],
    municipalityIds: [WORLD.oss.id],
    providerIds: [],
  });
  let day: PlainDate = plainDate('2026-11-10');
  const server = await moduleServer(db, controlRoutes({ today: () => day }));
  const ask = async <Answer>(
    person: number,
    method: 'GET' | 'POST',
    path: string,
    body?: unknown,
    status = method === 'GET' ? 200 : 201,
    purpose?: string,
  ) => {
    const headers = purpose === undefined ? {} : { headers: { doel: purpose } };
    const reply = await server.ask(person, method, path, { ...(body === undefined ? {} : { body }), ...headers });
    if (reply.status !== status)
      throw new Error(`${method} ${path}: ${reply.status} instead of ${status}: ${reply.text}`);
    return reply.json as Answer;
  };
  return {
    people,
    server,
    ask,
    /** The code of a refusal, whatever its status. */
    refused: async (person: number, path: string, body: unknown, purpose?: string): Promise<string> => {
      const reply = await server.ask(person, 'POST', path, {
        body,
        ...(purpose === undefined ? {} : { headers: { doel: purpose } }),
      });
      return reply.status < 300 ? 'yes' : (reply.json as { code: string }).code;
    },
    scopeOf,
    /** How many rows the officer sees for a purpose. */
    countFor: (purpose: string | null, table: 'claim_line' | 'claim_sample') =>
      withScope(
        db,
        scopeOf(purpose),
        async (tx) => (await tx.one<{ n: number }>(`select count(*)::int as n from ${table}`)).n,
      ),
    today: () => day,
    moveTo: (text: string) => {
      day = plainDate(text);
    },
    rows: <Row>(text: string, values: readonly SqlParam[] = []) =>
      asOwner(db, (tx) => tx.query<Row & Record<string, unknown>>(text, [...values])),
  };
}
