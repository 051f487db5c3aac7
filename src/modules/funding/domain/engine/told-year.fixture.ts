import { type Fraction, fraction } from '../../../../kernel/fraction.ts';
import { type Cents, cents } from '../../../../kernel/money.ts';
import { plainDate, plainDateOf } from '../../../../kernel/plain-date.ts';
import { agreement, episode, facts } from './facts.fixture.ts';
import type { CareEpisode, EndReason, FundingFacts, ProductFacts } from './facts.ts';

/** A year as a contract manager tells it; see scenarios/funding/README.md. */
export type ToldYear = {
  readonly title: string;
  readonly terms?: string;
  readonly document?: unknown;
  readonly year: number;
  readonly rules: readonly string[];
  readonly municipalities: Readonly<Record<string, number>>;
  readonly contracts: readonly {
    contract: string;
    provider: string;
    product: string;
    segment?: string;
    budget?: string;
    limit?: string;
    places?: number;
    dayTariff?: string;
  }[];
  readonly costs?: Readonly<Record<string, string>>;
  readonly results?: Readonly<Record<string, string>>;
  readonly process?: Readonly<Record<string, string>>;
  readonly deliveries?: readonly { contract: string; own?: string; small?: string; deliverers?: string[] }[];
  readonly care: readonly ToldCare[];
  readonly instalments?: readonly {
    kind: string;
    contract: string;
    count: number;
    first: string;
    firstCents: number;
    paid: string;
  }[];
  readonly settled: readonly {
    rule: string;
    provider: string;
    amount: string;
    sum: string[];
    payers?: Readonly<Record<string, string>>;
  }[];
  readonly totals: Readonly<Record<'paid' | 'held' | 'settled' | 'total' | 'work', string>> & {
    readonly refused?: string;
  };
  readonly providers?: Readonly<Record<string, string>>;
  readonly payers?: Readonly<Record<string, string>>;
  readonly bounds: readonly {
    bound: string;
    id: string;
    limit: number;
    used: number;
    exceeded: number;
    signals?: number;
  }[];
  readonly findings: readonly string[];
};
export type ToldCare = {
  readonly id: string;
  readonly child: string;
  readonly provider: string;
  readonly contract?: string;
  readonly municipality: string;
  readonly product: string;
  readonly segment?: string;
  readonly price: string;
  readonly per?: number;
  readonly from: string;
  readonly planned?: string;
  readonly ended?: string;
  readonly because?: EndReason;
  readonly continues?: { from: string; because: 'moved' | 'provider-change' | 'new-decision' };
  readonly results?: string;
  readonly perMonth?: number;
  readonly inAll?: number;
  readonly months?: Readonly<Record<string, number>>;
  readonly paid?: string;
  readonly held?: string;
  readonly refused?: string;
  readonly notDue?: string;
  readonly work?: string;
  readonly before?: string;
};

/** '1.216,80' as cents. */
export const euros = (text: string): Cents => cents(Number(text.replaceAll('.', '').replace(',', '')));

const pair = (text: string): [top: number, bottom: number] => {
  const [top = '0', bottom = '1'] = text.split('/');
  return [Number(top), Number(bottom)];
};
const share = (text: string): Fraction => fraction(...pair(text));
const productOf = ({ product, segment }: { product: string; segment?: string }): ProductFacts => ({
  key: product,
  code: null,
  category: null,
  segment: segment ?? null,
});

function careOf(told: ToldCare, year: number): CareEpisode {
  const [reached, agreed] = pair(told.results ?? '0/0');
  return episode(told.id, {
    childId: told.child,
    providerId: told.provider,
    municipalityId: told.municipality,
    contractId: told.contract ?? `C-${told.provider.split(' ').at(-1)}`,
    product: productOf(told),
    startedOn: plainDate(told.from),
    plannedThrough: told.planned === undefined ? null : plainDate(told.planned),
    endedOn: told.ended === undefined ? null : plainDate(told.ended),
    endReason: told.because ?? null,
    continues: told.continues ? { from: plainDate(told.continues.from), because: told.continues.because } : null,
    results: told.results === undefined ? null : { agreed, reached },
    tariffCents: euros(told.price),
    tariffPer: told.per ?? 1,
    allocated:
      told.perMonth === undefined && told.inAll === undefined
        ? null
        : { monthVolume: told.perMonth ?? null, totalVolume: told.inAll ?? null },
    delivered: Object.entries(told.months ?? {}).map(([month, volume]) => ({
      month: plainDateOf(year, Number(month), 1),
      volume,
    })),
  });
}

export function factsOf(told: ToldYear): FundingFacts {
  const { year } = told;
  const scores = (of: Readonly<Record<string, string>> | undefined) =>
    Object.entries(of ?? {}).map(([providerId, text]) => ({ providerId, score: share(text) }));
  return facts(
    told.care.map((care) => careOf(care, year)),
    {
      agreements: told.contracts.map((one) =>
        agreement(one.contract, {
          providerId: one.provider,
          product: productOf(one),
          year,
          budgetCents: one.budget === undefined ? null : euros(one.budget),
          limitCents: one.limit === undefined ? null : euros(one.limit),
          places: one.places ?? null,
          dayTariffCents: one.dayTariff === undefined ? null : euros(one.dayTariff),
        }),
      ),
      municipalities: Object.entries(told.municipalities).map(([id, youngPeople]) => ({ id, youngPeople })),
      actualCosts: Object.entries(told.costs ?? {}).map(([contractId, cost]) => ({
        contractId,
        year,
        costCents: euros(cost),
      })),
      resultScores: scores(told.results),
      processScores: scores(told.process).map((one) => ({ ...one, agreement: 'finishing-in-time' })),
      deliveries: (told.deliveries ?? []).map(({ contract, own, small, deliverers }) => ({
        contractId: contract,
        ownShare: own === undefined ? null : share(own),
        smallProvidersShare: small === undefined ? null : share(small),
        deliverers: deliverers ?? [],
      })),
    },
  );
}
