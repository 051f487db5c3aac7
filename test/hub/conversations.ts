import type { PlainDate } from '../../src/kernel/plain-date.ts';
import * as exchange from '../../src/modules/exchange/index.ts';
import { asOwner, type Database, type Tx, withScope } from '../../src/platform/db/index.ts';
import { must, nobody } from '../support/chain.ts';
import { declarationBytes } from '../support/declaration.ts';
import { WORK_NOW } from '../support/process.ts';
import { scopeFor, vault, WORLD } from '../support/world.ts';
import type { Child } from './children.ts';
import type { Databases } from './databases.ts';
import { ROUTING } from './installation.ts';

/** A message, and the database of its sender. */
export type Said = { readonly db: Database; readonly messageId: bigint };
/** Says something; gives the message that must be answered before the next step. */
type Step = (at: Databases, child: Child) => Promise<Said>;

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

type Saying = (tx: Tx) => Promise<Parameters<typeof must<{ readonly messageId: bigint | undefined }>>[0]>;
const asMunicipality = ({ municipalities }: Databases, child: Child, say: Saying) =>
  said(municipalities, { municipalityIds: [child.municipality.id] }, say);
const asProvider = ({ providers }: Databases, child: Child, say: Saying) =>
  said(providers, { providerIds: [child.provider.id] }, say);

async function said(db: Database, sees: Parameters<typeof scopeFor>[0], say: Saying): Promise<Said> {
  const { messageId } = must(await withScope(db, scopeFor(sees), say));
  if (messageId === undefined) throw new Error('only a preview');
  return { db, messageId };
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

const askStay: Step = (at, child) =>
  asProvider(at, child, (tx) =>
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
  );

const grantAsked: Step = async (at, child) => {
  const requestIds = [await requestOf(at.municipalities, child)];
  return asMunicipality(at, child, (tx) => exchange.grantRequests(tx, deps, { ...nobody, requestIds }));
};

const answerAsked =
  (answer: Parameters<typeof exchange.answerOne>[2]['answer']): Step =>
  async (at, child) => {
    const requestId = await requestOf(at.municipalities, child);
    return asMunicipality(at, child, (tx) => exchange.answerOne(tx, deps, { ...nobody, requestId, answer }));
  };
const lookInto = answerAsked({ kind: 'in-research' });
const refuseAsked = answerAsked({ kind: 'refuse', reason: '1' });

const start =
  (allocationOf: typeof stayOf, begin: string): Step =>
  async (at, child) => {
    const allocationId = await allocationOf(at.providers, child);
    const request = { ...nobody, allocationId, begin: day(begin) };
    return asProvider(at, child, (tx) => exchange.reportStart(tx, deps, request));
  };
const startStay = start(stayOf, '2026-11-03');
const startMinutes = start(minutesOf, '2026-01-05');

const stop =
  (allocationOf: typeof stayOf, through: string): Step =>
  async (at, child) => {
    const allocationId = await allocationOf(at.providers, child);
    const request = { ...nobody, allocationId, through: day(through), reason: '31' };
    return asProvider(at, child, (tx) => exchange.reportStop(tx, deps, request));
  };
const stopStay = stop(stayOf, '2026-11-06');
const stopMinutes = stop(minutesOf, '2026-10-31');

/** Two decisions at once about one child: the second message waits for the return message to the first (OP080). */
const allocateAndLengthen: Step = async (at, child) => {
  await asMunicipality(at, child, (tx) =>
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
  );
  const allocationId = await minutesOf(at.municipalities, child);
  const decisions = [
    { kind: 'lengthen' as const, number: child.allocationNumber, through: day('2027-06-30'), reason: '04' },
  ];
  return asMunicipality(at, child, (tx) =>
    exchange.decideAllocations(tx, deps, { ...nobody, allocationId, decisions }),
  );
};

const declaring =
  (mark: string, month: string, volume: number): Step =>
  async (at, child) => {
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
      return await asProvider(at, child, (tx) =>
        exchange.receiveMessage(tx, {
          content,
          fileName: `${mark}${place}.xml`,
          providerIds: [provider.id],
          personId: null,
          today: day('2026-11-10'),
          routing: ROUTING,
        }),
      );
    } finally {
      await content.close();
    }
  };
const declare = declaring('D', '2026-10', 600);
/** More than was allocated for the month: refused. */
const declareTooMuch = declaring('E', '2026-09', 800);
