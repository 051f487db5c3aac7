import type { Cents } from '../../../kernel/money.ts';
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';

/** What a tariff holds for, and from when: there is one of these. */
type Scope = {
  readonly productId: number;
  readonly municipalityId: number | null;
  readonly providerId: number | null;
  readonly from: PlainDate;
};

/** A tariff that stands, with until when contracts follow it: a day, `always`, or null for no contract at all. */
export type StandingTariff = Scope & {
  readonly id: number;
  readonly through: PlainDate | null;
  readonly tariffCents: Cents;
  readonly followed: PlainDate | 'always' | null;
};

/** A row of a file of which everything that it names was found. An empty last day: until the next one begins. */
export type TariffLine = Scope & {
  /** Its place among the rows of the file. */
  readonly at: number;
  readonly through: PlainDate | null;
  readonly tariffCents: Cents;
};

export type TariffLineFault = {
  readonly at: number;
  readonly column: 'from' | 'through' | 'tariff';
  readonly code: 'twice' | 'amount-stands' | 'end-before-start' | 'runs-into-next' | 'still-in-contracts';
  readonly standing: StandingTariff | null;
};

/** What the file does: tariffs that are new, and tariffs that get another last day. */
export type TariffPlan = {
  readonly faults: readonly TariffLineFault[];
  readonly added: readonly { readonly at: number; readonly through: PlainDate | null }[];
  readonly changed: readonly { readonly tariff: StandingTariff; readonly through: PlainDate | null }[];
  readonly unchanged: number;
  /** Stand here, are not in the file, and stay as they are. */
  readonly missing: readonly StandingTariff[];
};

type Entry = { readonly line: TariffLine | null; readonly standing: StandingTariff | null };
type Settled = Entry & { readonly through: PlainDate | null; readonly faults: readonly TariffLineFault[] };

/**
 * Lays the rows of a file beside what stands. A tariff keeps its amount for good: another amount is a row with a later first
 * day, and then the one before ends on the day before it. Reading the same file again changes nothing.
 */
export function planTariffs(lines: readonly TariffLine[], standing: readonly StandingTariff[]): TariffPlan {
  const byKey = Map.groupBy(lines, keyOf);
  const standingOf = new Map(standing.map((one) => [keyOf(one), one]));
  const entries: Entry[] = [...byKey].map(([key, [line = null]]) => ({ line, standing: standingOf.get(key) ?? null }));
  for (const [key, one] of standingOf) if (!byKey.has(key)) entries.push({ line: null, standing: one });
  const settled = [...Map.groupBy(entries, (entry) => scopeOf(partOf(entry))).values()].flatMap(settle);
  const twice = [...byKey.values()].flatMap(([, ...rest]) =>
    rest.map(({ at }) => ({ at, column: 'from', code: 'twice', standing: null }) as const),
  );
  const isChanged = (one: Settled) => one.standing !== null && one.standing.through !== one.through;
  return {
    faults: [...twice, ...settled.flatMap(({ faults }) => faults)].sort((a, b) => a.at - b.at),
    added: settled
      .flatMap(({ line, standing: stood, through }) => (line && !stood ? [{ at: line.at, through }] : []))
      .sort((a, b) => a.at - b.at),
    changed: settled.flatMap((one) =>
      one.standing && isChanged(one) ? [{ tariff: one.standing, through: one.through }] : [],
    ),
    unchanged: settled.filter((one) => one.line && one.standing && !isChanged(one)).length,
    missing: settled.flatMap((one) => (!one.line && one.standing && !isChanged(one) ? [one.standing] : [])),
  };
}

const scopeOf = ({ productId, municipalityId, providerId }: Scope): string =>
  `${productId}|${municipalityId ?? ''}|${providerId ?? ''}`;
const keyOf = (one: Scope): string => `${scopeOf(one)}|${one.from}`;

function partOf({ line, standing }: Entry): TariffLine | StandingTariff {
  const part = line ?? standing;
  if (!part) throw new Error('a tariff of a plan is in the file or stands');
  return part;
}

/** The tariffs of one product, municipality and provider in the order of their days, each with its last day. */
function settle(entries: readonly Entry[]): Settled[] {
  const ordered = entries.toSorted((a, b) => (partOf(a).from < partOf(b).from ? -1 : 1));
  return ordered.map((entry, index) => {
    const next = ordered[index + 1];
    const until = next ? addDays(partOf(next).from, -1) : null;
    const stated = partOf(entry).through;
    const runsOn = until !== null && (stated === null || stated > until);
    const through = runsOn ? until : stated;
    return { ...entry, through, faults: faultsOf(entry, next, through, runsOn && stated !== null) };
  });
}

function faultsOf(entry: Entry, next: Entry | undefined, through: PlainDate | null, cut: boolean): TariffLineFault[] {
  const { line, standing } = entry;
  const fault = (at: number, column: TariffLineFault['column'], code: TariffLineFault['code']) => [
    { at, column, code, standing },
  ];
  const isShorter = standing !== null && through !== null && (standing.through === null || through < standing.through);
  const isFollowed =
    isShorter && standing.followed !== null && (standing.followed === 'always' || standing.followed > through);
  if (!line) {
    const by = next?.line;
    return isFollowed && by ? fault(by.at, 'from', 'still-in-contracts') : [];
  }
  if (standing && standing.tariffCents !== line.tariffCents) return fault(line.at, 'tariff', 'amount-stands');
  if (line.through !== null && line.through < line.from) return fault(line.at, 'through', 'end-before-start');
  if (cut) return fault(line.at, 'through', 'runs-into-next');
  return isFollowed ? fault(line.at, 'through', 'still-in-contracts') : [];
}
