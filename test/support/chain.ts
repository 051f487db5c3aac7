import type { PlainDate } from '../../src/kernel/plain-date.ts';
import type { ExchangeDeps, Sent } from '../../src/modules/exchange/index.ts';
import { asOwner, type Database, type Tx, withScope } from '../../src/platform/db/index.ts';
import type { ClientOfRequest, ProductAsked } from '../../src/standards/ijw/index.ts';
import { WORK_NOW } from './process.ts';
import { scopeFor, vault, WORLD } from './world.ts';

/** Both parties of a conversation in the invented world, on one day. */
export const deps: ExchangeDeps = { vault, now: () => WORK_NOW };
export const nobody = { personId: null };
export const meander = scopeFor({ providerIds: [WORLD.meander.id] });
export const kompas = scopeFor({ providerIds: [WORLD.kompas.id] });
export const oss = scopeFor({ municipalityIds: [WORLD.oss.id] });

/** A child no municipality knows. */
export const newChild: ClientOfRequest = {
  Bsn: '999900031',
  Geboortedatum: { Datum: '2014-03-02' as PlainDate },
  Geslacht: '1',
  Naam: { Geslachtsnaam: { Achternaam: 'Nieuwkind' }, Voorletters: 'N' },
};
export const semAsAsked: ClientOfRequest = {
  ...newChild,
  Bsn: WORLD.sem.bsn,
  Naam: { Geslachtsnaam: { Achternaam: WORLD.sem.surname } },
};

/** Nights from 1 December, as the general practitioner advised. */
export const stayAsked = (reference: string, from = '2026-12-01'): ProductAsked => ({
  reference,
  product: { Categorie: WORLD.stay.category, Code: WORLD.stay.code },
  from: from as PlainDate,
  through: '2027-05-31' as PlainDate,
  size: { Volume: 4, Eenheid: '14', Frequentie: '2' },
  referrer: { type: '02', name: 'Huisartsenpraktijk Proef' },
});

type Answered<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: { readonly code: string } };

/** The value, or an error with the refusal's code. */
export function must<T>(result: Answered<T>): T {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

export const sent = async (result: Promise<Answered<Sent>>): Promise<bigint> =>
  must(await result).messageId ??
  (() => {
    throw new Error('only a preview');
  })();

export const inScope = <T>(db: Database, scope: typeof oss, fn: (tx: Tx) => Promise<T>) => withScope(db, scope, fn);

export type MessageState = {
  readonly id: bigint;
  readonly message_code: string;
  readonly outcome: string | null;
  readonly confirmed: string | null;
  readonly answers_id: bigint | null;
  readonly refusals: { code: string }[] | null;
};

/** All messages since one, with what became of them. */
export const messagesSince = (db: Database, id: bigint): Promise<MessageState[]> =>
  asOwner(db, (tx) =>
    tx.query<MessageState>(
      'select id, message_code, outcome, confirmed, answers_id, refusals from message where id >= $1 order by id',
      [id],
    ),
  );

/** Kinds of the messages since one, in order: how a flow of procedures.json is written. */
export const sequenceSince = async (db: Database, id: bigint): Promise<string[]> =>
  (await messagesSince(db, id)).map((message) => message.message_code);

/** The id of a request by its reference. */
export const requestId = async (db: Database, reference: string): Promise<bigint> =>
  (await asOwner(db, (tx) => tx.one<{ id: bigint }>('select id from care_request where reference = $1', [reference])))
    .id;
