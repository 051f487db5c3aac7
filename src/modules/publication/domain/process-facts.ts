import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Award, Contract, Party, Period, ProcessFacts, Tender } from '../../../standards/ocds/index.ts';

type Product = { readonly id: number; readonly name: string };

/** What is known of a procedure and of the contracts made from it, in the words of this module. */
export type KnownProcess = {
  readonly number: string;
  readonly title: string;
  readonly description: string;
  readonly buyer: { readonly id: number; readonly name: string };
  readonly kindName: string;
  readonly openness: 'open' | 'semi-open' | 'closed';
  readonly selects: boolean;
  readonly compares: boolean;
  readonly stage: 'preparing' | 'planned' | 'active' | 'complete' | 'cancelled';
  readonly receiving: { readonly from: string; readonly closesAt: string | null } | null;
  readonly contractsFrom: PlainDate | null;
  readonly contractsThrough: PlainDate | null;
  readonly products: readonly Product[];
  readonly tenderers: number | null;
  readonly awarded: readonly {
    readonly awardId: number;
    readonly applicationId: number;
    readonly providerId: number;
    readonly providerName: string;
    readonly decidedOn: PlainDate;
    readonly productIds: readonly number[];
    readonly mayContract: boolean;
  }[];
  readonly contracts: readonly {
    readonly applicationId: number;
    readonly number: string;
    readonly name: string;
    readonly from: PlainDate;
    readonly through: PlainDate;
    readonly terminatedOn: PlainDate | null;
    readonly valueCents: bigint;
    readonly signedOn: PlainDate | null;
  }[];
};

const organisation = (id: number, name: string) => ({ id: `organisation-${id}`, name });
const midnight = (day: PlainDate): string => `${day}T00:00:00Z`;
const endOf = (day: PlainDate): string => `${day}T23:59:59Z`;

/** A process as OCDS tells it on a day. Who was not awarded is not named; what a contract is worth is told once it is signed. */
export function processFacts(known: KnownProcess, today: PlainDate): ProcessFacts {
  const buyer = organisation(known.buyer.id, known.buyer.name);
  const suppliers = new Map(
    known.awarded.map((one) => [one.providerId, organisation(one.providerId, one.providerName)]),
  );
  const parties: Party[] = [
    { ...buyer, roles: ['buyer', 'procuringEntity'] },
    ...[...suppliers.values()].map((one): Party => ({ ...one, roles: ['supplier'] })),
  ];
  return {
    parties,
    buyer,
    planning: { rationale: known.description || known.title },
    ...(known.stage === 'preparing' ? {} : { tender: tenderOf(known, known.stage) }),
    awards: known.awarded.map((one) => awardOf(known, one)),
    contracts: known.contracts.flatMap((one) => contractOf(known, one, today)),
  };
}

const awardId = ({ number }: KnownProcess, applicationId: number): string => `${number}/${applicationId}`;

function tenderOf(known: KnownProcess, status: Tender['status']): Tender {
  const period = contractPeriod(known);
  return {
    id: known.number,
    title: known.title,
    description: known.description,
    status,
    procurementMethod: known.openness === 'closed' ? (known.selects ? 'selective' : 'limited') : 'open',
    procurementMethodDetails: known.kindName,
    mainProcurementCategory: 'services',
    ...(known.compares ? { awardCriteria: 'ratedCriteria' } : {}),
    submissionMethod: ['electronicSubmission'],
    ...itemsOf(
      known,
      known.products.map(({ id }) => id),
    ),
    ...(known.receiving ? { tenderPeriod: periodOf(known.receiving) } : {}),
    ...(period ? { contractPeriod: period } : {}),
    ...(known.tenderers === null ? {} : { numberOfTenderers: known.tenderers }),
  };
}

const periodOf = ({ from, closesAt }: { readonly from: string; readonly closesAt: string | null }): Period => ({
  startDate: from,
  ...(closesAt ? { endDate: closesAt } : {}),
});

const contractPeriod = ({ contractsFrom, contractsThrough }: KnownProcess): Period | undefined =>
  contractsFrom || contractsThrough
    ? {
        ...(contractsFrom ? { startDate: midnight(contractsFrom) } : {}),
        ...(contractsThrough ? { endDate: endOf(contractsThrough) } : {}),
      }
    : undefined;

function itemsOf({ products }: KnownProcess, ids: readonly number[]): Pick<Tender, 'items'> {
  const items = products
    .filter(({ id }) => ids.includes(id))
    .map(({ id, name }) => ({ id: String(id), description: name }));
  return items.length > 0 ? { items } : {};
}

function awardOf(known: KnownProcess, one: KnownProcess['awarded'][number]): Award {
  const period = contractPeriod(known);
  return {
    id: awardId(known, one.applicationId),
    title: known.title,
    status: one.mayContract ? 'active' : 'pending',
    date: midnight(one.decidedOn),
    suppliers: [organisation(one.providerId, one.providerName)],
    ...itemsOf(known, one.productIds),
    ...(period ? { contractPeriod: period } : {}),
  };
}

function contractOf(known: KnownProcess, one: KnownProcess['contracts'][number], today: PlainDate): Contract[] {
  const award = known.awarded.find(({ applicationId }) => applicationId === one.applicationId);
  if (!award || one.signedOn === null) return [];
  const last = one.terminatedOn && one.terminatedOn < one.through ? one.terminatedOn : one.through;
  return [
    {
      id: one.number,
      awardID: awardId(known, one.applicationId),
      title: one.name,
      status: today > last ? 'terminated' : 'active',
      period: { startDate: midnight(one.from), endDate: endOf(last) },
      value: { amount: Number(one.valueCents) / 100, currency: 'EUR' },
      dateSigned: midnight(one.signedOn),
    },
  ];
}
