import type { FastifyInstance } from 'fastify';
import type { Actor, Membership } from '../auth/actor.ts';
import type { Role } from '../auth/roles.ts';
import type { ActorScope, Tx } from '../db/index.ts';
import { silentLog } from '../log/index.ts';
import type { Route } from './route.ts';
import { buildServer, type ServerOptions } from './server.ts';
import type { Store } from './store.ts';

/** For tests: the invented municipality Wijkerveen, and a person in one role there. */
export function testActor(role: Role, extra: readonly Membership[] = []): Actor {
  const organisation = { id: 10, name: 'Gemeente Wijkerveen', kind: 'municipality' };
  const visible = { regionIds: [1], municipalityIds: [10], providerIds: [] };
  const memberships = [{ role, organisation, visible }, ...extra];
  return { personId: 7, name: 'Sanne de Wit', role, organisation, memberships };
}

export type RecordingStore = Store & {
  /** Every transaction in order: its scope, its statements with their values, and how it ended. */
  readonly transactions: {
    readonly scope: ActorScope;
    readonly statements: { text: string; values: unknown }[];
    ended: 'committed' | 'rolled back' | 'open';
  }[];
};

/** For tests without a database: remembers what was asked, and answers every query with no rows. */
export function recordingStore(): RecordingStore {
  const transactions: RecordingStore['transactions'] = [];
  return {
    transactions,
    ping: async () => {},
    inScope: async (scope, fn) => {
      const transaction: RecordingStore['transactions'][number] = { scope, statements: [], ended: 'open' };
      transactions.push(transaction);
      const note = async (text: unknown, values: unknown) => {
        transaction.statements.push({ text: String(text), values });
        return [];
      };
      const tx = {
        query: note,
        maybeOne: async (text: unknown, values: unknown) => void (await note(text, values)),
        execute: async (text: unknown, values: unknown) => (await note(text, values)).length,
      } as unknown as Tx;
      try {
        const result = await fn(tx);
        transaction.ended = 'committed';
        return result;
      } catch (error) {
        transaction.ended = 'rolled back';
        throw error;
      }
    },
  };
}

/** The entries that a recorded transaction wrote to the access log. */
export function loggedEntries(store: RecordingStore): Record<string, unknown>[] {
  return store.transactions
    .filter((transaction) => transaction.ended === 'committed')
    .flatMap((transaction) => transaction.statements)
    .filter((statement) => statement.text.includes('insert into access_log'))
    .flatMap((statement) => JSON.parse((statement.values as string[])[0] ?? '[]') as Record<string, unknown>[]);
}

/** A whole server for tests, with everybody signed in as `actor` (or nobody). */
export async function testServer(
  routes: readonly Route[],
  options: { readonly actor?: Actor; readonly store?: Store } & Partial<ServerOptions> = {},
): Promise<FastifyInstance> {
  const { actor, store = recordingStore(), ...rest } = options;
  return await buildServer({
    store,
    authenticate: async () =>
      actor ? { ok: true, value: actor } : { ok: false, refusal: { code: 'session.missing' } },
    routes,
    publicUrl: 'http://localhost:8181',
    version: '0.1.0',
    contact: { name: 'Rode Draad', url: 'https://rodedraad.example', email: 'contact@rodedraad.example' },
    log: silentLog,
    ...rest,
  });
}

/** Headers that our own browser application sends with every change. */
export const OWN_PAGE = { 'x-requested-with': 'rode-draad', 'sec-fetch-site': 'same-origin' } as const;
