import { type Cents, divideRoundHalfUp } from '../../kernel/money.ts';
import { latest, type PlainDate, plainDate } from '../../kernel/plain-date.ts';
import {
  type AllocationFacts,
  type AllocationUsage,
  type BatchDecision,
  type ClaimDecided,
  type ClaimLine,
  calendarMonth,
  claimFindings,
  decideBatch,
  measuredVolume,
  type RefusedLine,
  type TariffFacts,
  type World,
} from '../../modules/claims/index.ts';
import { toIncomingLine } from '../../modules/exchange/index.ts';
import type { JW301, Messages } from '../../standards/ijw/index.ts';
import type { Office } from './office.ts';
import { MUNICIPALITY, PROVIDER } from './people.ts';

/** A declaration as the claims engine decided it. */
export type Decided = {
  readonly number: string;
  readonly month: PlainDate;
  readonly claim: ClaimDecided;
  readonly approvedLines: readonly ClaimLine[];
  refused(): AsyncGenerator<readonly RefusedLine[]>;
};

/** Has the engine decide on what the messages before allocated and declarations before used. */
export function decideDeclaration(
  office: Office,
  { Header, Declaratie }: Messages['JW323'],
  variant: string | undefined,
  before: readonly Decided[],
): Decided {
  const incoming = Declaratie.Clienten.Client.flatMap((client) =>
    client.Prestaties.Prestatie.map((prestatie) => ({ bsn: client.Bsn, prestatie })),
  ).map(({ bsn, prestatie }, sequence) =>
    toIncomingLine({ sequence, clientSequence: 1, Bsn: bsn, Prestatie: prestatie } as never),
  );
  const bsns = [...new Set(incoming.map(({ bsn }) => bsn))];
  const allocations = bsns.flatMap((bsn) =>
    [...office.dossierOf(bsn).allocations.values()].map(({ current }) => allocationFacts(current, bsn)),
  );
  const known = new Set(allocations.map(({ clientId }) => clientId));
  const lines = incoming.map(({ bsn, ...line }) => ({ ...line, clientId: known.has(bsn) ? bsn : null }));
  const earlier = before.flatMap(({ approvedLines }) => approvedLines);
  const months = before.map(({ month }) => month);
  const world: World = {
    claim: {
      declarationNumber: Declaratie.DeclaratieNummer,
      declarationPeriod: {
        from: plainDate(Declaratie.DeclaratiePeriode.Begindatum),
        through: plainDate(Declaratie.DeclaratiePeriode.Einddatum),
      },
      datedOn: plainDate(Declaratie.DeclaratieDagtekening),
      receivedOn: Header.BerichtIdentificatie.Dagtekening,
      municipalityId: MUNICIPALITY,
      providerId: PROVIDER,
      numberUsedBefore: before.some(({ number }) => number === Declaratie.DeclaratieNummer),
      lastDeclaredMonth: months.length === 0 ? null : months.reduce(latest),
    },
    allocations: new Map(allocations.map((one) => [one.allocationNumber, one])),
    tariffs: Map.groupBy(
      lines.flatMap((line) => tariffOf(line, variant)),
      (tariff) => tariff.productCode,
    ),
    usage: usageOf(earlier),
    usedReferences: new Set(earlier.map((line) => line.reference)),
    creditTargets: creditTargets(earlier),
  };
  const results = decideBatch(world, lines);
  const failed = new Map<number, number>();
  let next = results.next();
  while (next.done !== true) {
    if (next.value.verdict !== 'approved') failed.set(next.value.seq, next.value.failedMask);
    next = results.next();
  }
  const decision = next.value;
  return {
    number: Declaratie.DeclaratieNummer,
    month: world.claim.declarationPeriod.from,
    claim: claimDecided(world, decision),
    approvedLines: lines.filter((line) => !failed.has(line.seq)),
    async *refused() {
      if (decision.refusedAsWhole) return;
      const refused = incoming.filter((line) => failed.has(line.seq));
      yield refused.map(({ bsn, ...line }) => ({
        bsn,
        line: { ...line, clientId: null },
        failedMask: failed.get(line.seq) ?? 0,
      }));
    },
  };
}

export const claimDecided = (world: Pick<World, 'claim'>, decision: BatchDecision): ClaimDecided => ({
  claimId: 1n,
  regionId: 1,
  providerId: 1,
  municipalityId: 1,
  decision,
  claimRules: claimFindings(world.claim).flatMap((finding) => (finding.outcome === 'not-met' ? [finding.rule] : [])),
  products: [],
});

export const allocationFacts = (told: JW301.ToegewezenProduct, bsn: string): AllocationFacts => ({
  allocationId: String(told.ToewijzingNummer),
  version: 1,
  allocationNumber: told.ToewijzingNummer,
  providerId: PROVIDER,
  municipalityId: MUNICIPALITY,
  clientId: bsn,
  productCategory: told.Product?.Categorie ?? null,
  productCode: told.Product?.Code ?? null,
  from: told.Ingangsdatum,
  through: told.Einddatum ?? null,
  volume: told.Omvang?.Volume ?? null,
  unit: told.Omvang?.Eenheid ?? null,
  frequency: told.Omvang?.Frequentie ?? null,
  budgetCents: told.Budget === undefined ? null : (BigInt(told.Budget) as Cents),
  changeReason: told.RedenWijziging ?? null,
});

const VARIANTS: Readonly<Record<string, TariffFacts['variant']>> = {
  inspanning: 'effort',
  output: 'output',
  taak: 'task',
};

/**
 * A scenario tells no contract: what is asked for is taken as agreed. Minutes of which the amount is not volume times tariff
 * were agreed per hour (IV081): the hour tariff is the one that gives the amount.
 */
function tariffOf(line: ClaimLine, variant: string | undefined): readonly TariffFacts[] {
  if (line.sign === 'C') return [];
  const shown = line.tariffCents ?? (1n as Cents);
  const perHour = line.unit === '01' && BigInt(line.volume) * shown !== line.amountCents;
  const hourTariff = (): Cents => divideRoundHalfUp(line.amountCents * 60n, BigInt(line.volume)) as Cents;
  return [
    {
      tariffId: `${line.productCode}-${line.reference}`,
      version: 1,
      productCode: line.productCode,
      productCategory: line.productCategory,
      tariffCents: perHour ? hourTariff() : shown,
      unit: perHour ? '04' : line.unit,
      variant: VARIANTS[variant ?? ''] ?? 'effort',
      contractNumber: 'casus',
      clauseNumber: '1',
      from: plainDate('2000-01-01'),
      through: null,
    },
  ];
}

function creditTargets(earlier: readonly ClaimLine[]): World['creditTargets'] {
  const creditedBy = new Map(
    earlier.flatMap((line) => (line.sign === 'C' ? [[line.previousReference, line.reference]] : [])),
  );
  const debits = earlier.filter((line) => line.sign === 'D');
  return new Map(
    debits.map((line) => [
      line.reference,
      { approved: true, creditedBy: creditedBy.get(line.reference) ?? null, line },
    ]),
  );
}

function usageOf(earlier: readonly ClaimLine[]): ReadonlyMap<number, AllocationUsage> {
  const credited = new Set(earlier.flatMap((line) => (line.sign === 'C' ? [line.previousReference] : [])));
  return new Map(
    [...Map.groupBy(earlier, (line) => line.allocationNumber)].map(([number, lines]) => {
      const months = new Map<PlainDate, number>();
      let amount = 0n;
      for (const line of lines) {
        const sign = line.sign === 'D' ? 1 : -1;
        const month = calendarMonth(line.period.from).from;
        months.set(month, (months.get(month) ?? 0) + sign * measuredVolume(line.volume, line.unit));
        amount += BigInt(sign) * line.amountCents;
      }
      const open = lines.filter((line) => line.sign === 'D' && !credited.has(line.reference));
      return [
        number,
        {
          volume: [...months.values()].reduce((a, b) => a + b, 0),
          amountCents: amount as Cents,
          months,
          openDebits: open.map((line) => ({
            ...line,
            month: calendarMonth(line.period.from).from,
            volume: measuredVolume(line.volume, line.unit),
          })),
        },
      ];
    }),
  );
}
