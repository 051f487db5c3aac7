import type { PlainDate } from '../../src/kernel/plain-date.ts';
import * as exchange from '../../src/modules/exchange/index.ts';
import { asOwner, type Database, type Tx, withScope } from '../../src/platform/db/index.ts';
import { must, nobody } from '../support/chain.ts';
import { declarationBytes } from '../support/declaration.ts';
import { WORK_NOW } from '../support/process.ts';
import { scopeFor, vault, WORLD } from '../support/world.ts';
import type { Child } from './children.ts';
import { ROUTING } from './installation.ts';

/** Says something; gives the message that must be answered before the next step. */
type Step = (db: Database, child: Child) => Promise<bigint>;

const deps = { vault, now: () => WORK_NOW, routing: ROUTING };
const day = (text: string) => text as PlainDate;

/** What the two parties say to each other about one child: of each kind of conversation one in four. */
export function stepsOf(child: Child): readonly Step[] {
  switch (child.place % 4) {
    case 0:
      return [askStay, grantAsked, startStay, declare, stopStay];
    case 1:
      return [askStay, lookInto, refuseAsked, declare];
    case 2:
      return [startMinutes, allocateAndLengthen, declare];
    default:
      return [startMinutes, declare, declareTooMuch, stopMinutes];
  }
}

const asMunicipality = <T>(db: Database, child: Child, fn: (tx: Tx) => Promise<T>) =>
  withScope(db, scopeFor({ municipalityIds: [child.municipality.id] }), fn);
const asProvider = <T>(db: Database, child: Child, fn: (tx: Tx) => Promise<T>) =>
  withScope(db, scopeFor({ providerIds: [child.provider.id] }), fn);

type Said = Promise<Parameters<typeof must<exchange.Sent>>[0]>;

async function idOf(said: Said): Promise<bigint> {
  const { messageId } = must(await said);
  if (messageId === undefined) throw new Error('only a preview');
  return messageId;
}

const referenceOf = ({ place }: Child): string => `VOT-${place}`;
const idIn = async (db: Database, text: string, params: readonly (string | number)[]): Promise<bigint> =>
  (await asOwner(db, (tx) => tx.one<{ id: bigint }>(text, params))).id;
const requestOf = (db: Database, child: Child) =>
  idIn(db, 'select id from care_request where reference = $1', [referenceOf(child)]);
const minutesOf = (db: Database, child: Child) =>
  idIn(db, 'select id from allocation where client_id = $1 and number = $2', [child.clientId, child.allocationNumber]);
const stayOf = (db: Database, child: Child) =>
  idIn(db, 'select allocation_id as id from allocation_version where request_reference = $1 order by version limit 1', [
    referenceOf(child),
  ]);

const askStay: Step = (db, child) =>
  asProvider(db, child, (tx) =>
    idOf(
      exchange.askAllocation(tx, deps, {
        ...nobody,
        municipalityId: child.municipality.id,
        providerId: child.provider.id,
        client: {
          Bsn: child.bsn,
          Geboortedatum: { Datum: day('2012-05-17') },
          Geslacht: '2',
          Naam: { Geslachtsnaam: { Achternaam: 'Proef' }, Voorletters: 'P' },
        },
        asked: [
          {
            reference: referenceOf(child),
            product: { Categorie: WORLD.stay.category, Code: WORLD.stay.code },
            from: day('2026-11-02'),
            through: day('2027-05-31'),
            size: { Volume: 4, Eenheid: '14', Frequentie: '2' },
            referrer: { type: '02', name: 'Huisartsenpraktijk Proef' },
          },
        ],
      }),
    ),
  );

const grantAsked: Step = async (db, child) => {
  const requestIds = [await requestOf(db, child)];
  return asMunicipality(db, child, (tx) => idOf(exchange.grantRequests(tx, deps, { ...nobody, requestIds })));
};

const answerAsked =
  (answer: Parameters<typeof exchange.answerOne>[2]['answer']): Step =>
  async (db, child) => {
    const requestId = await requestOf(db, child);
    return asMunicipality(db, child, (tx) => idOf(exchange.answerOne(tx, deps, { ...nobody, requestId, answer })));
  };
const lookInto = answerAsked({ kind: 'in-research' });
const refuseAsked = answerAsked({ kind: 'refuse', reason: '1' });

const start =
  (allocationOf: typeof stayOf, begin: string): Step =>
  async (db, child) => {
    const allocationId = await allocationOf(db, child);
    const request = { ...nobody, allocationId, begin: day(begin) };
    return asProvider(db, child, (tx) => idOf(exchange.reportStart(tx, deps, request)));
  };
const startStay = start(stayOf, '2026-11-03');
const startMinutes = start(minutesOf, '2026-01-05');

const stop =
  (allocationOf: typeof stayOf, through: string): Step =>
  async (db, child) => {
    const allocationId = await allocationOf(db, child);
    const request = { ...nobody, allocationId, through: day(through), reason: '31' };
    return asProvider(db, child, (tx) => idOf(exchange.reportStop(tx, deps, request)));
  };
const stopStay = stop(stayOf, '2026-11-06');
const stopMinutes = stop(minutesOf, '2026-10-31');

/** Two decisions at once about one child: the second message waits for the return message to the first (OP080). */
const allocateAndLengthen: Step = async (db, child) => {
  await asMunicipality(db, child, (tx) =>
    idOf(
      exchange.allocateNew(tx, deps, {
        ...nobody,
        clientId: BigInt(child.clientId),
        providerId: child.provider.id,
        contents: [
          {
            Product: { Categorie: WORLD.stay.category, Code: WORLD.stay.code },
            Ingangsdatum: day('2026-11-16'),
            Einddatum: day('2027-03-31'),
            Omvang: { Volume: 2, Eenheid: '14', Frequentie: '2' },
          },
        ],
      }),
    ),
  );
  const allocationId = await minutesOf(db, child);
  const decisions = [
    { kind: 'lengthen' as const, number: child.allocationNumber, through: day('2027-06-30'), reason: '04' },
  ];
  return asMunicipality(db, child, (tx) =>
    idOf(exchange.decideAllocations(tx, deps, { ...nobody, allocationId, decisions })),
  );
};

const declaring =
  (mark: string, month: string, volume: number): Step =>
  async (db, child) => {
    const { place, provider, municipality } = child;
    const bytes = await declarationBytes({
      identification: `${mark}${place}`,
      number: `${mark}${place}`,
      month,
      sender: provider.agb,
      receiver: municipality.cbs,
      lines: [{ bsn: child.bsn, reference: `${mark}${place}`, allocationNumber: child.allocationNumber, volume }],
    });
    const content = await exchange.spool([bytes] as never);
    try {
      const received = await asProvider(db, child, (tx) =>
        exchange.receiveMessage(tx, {
          content,
          fileName: `${mark}${place}.xml`,
          providerIds: [provider.id],
          personId: null,
          today: day('2026-11-10'),
          routing: ROUTING,
        }),
      );
      return must(received as Awaited<Said> & typeof received).messageId as bigint;
    } finally {
      await content.close();
    }
  };
const declare = declaring('D', '2026-10', 600);
/** More than was allocated for the month: refused. */
const declareTooMuch = declaring('E', '2026-09', 800);
