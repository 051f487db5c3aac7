import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { AllocationFacts, CreditTarget, TariffFacts } from '../facts.ts';
import type { FundingWorld } from '../funding/funding-world.ts';
import type { AllocationUsage } from '../world.ts';

/** What a provider needs to judge its own declarations to one municipality, before any file is known. */
export type MunicipalityFacts = {
  readonly id: number;
  readonly name: string;
  /** CBS code, as in the Ontvanger of the file. */
  readonly code: string;
  readonly lastDeclaredMonth: PlainDate | null;
  readonly allocations: ReadonlyMap<number, AllocationFacts>;
  readonly usage: ReadonlyMap<number, AllocationUsage>;
  readonly tariffs: readonly TariffFacts[];
  /** Absent: no funding terms pay its contracts. */
  readonly funding?: FundingWorld;
  /** Our id of each of the provider's children there, by the digest of the number (`bsnDigest`). */
  readonly clients: ReadonlyMap<string, string>;
};

/** Everything one provider's declarations are judged against: its own facts only, and no citizen service number. */
export type TryFacts = {
  readonly providerId: number;
  /** AGB code, as in the Afzender of the file. */
  readonly code: string;
  /** The day on which these facts stood so; a declaration is judged as if received then. */
  readonly on: PlainDate;
  /** Key of the digests of children; another for every set of facts. */
  readonly digestKey: string;
  readonly municipalities: readonly MunicipalityFacts[];
  readonly usedNumbers: ReadonlySet<string>;
  readonly usedReferences: ReadonlySet<string>;
  readonly creditTargets: ReadonlyMap<string, CreditTarget>;
  /** Names of bounds to which other providers count as well: of these only what everybody together used is told. */
  readonly sharedBounds: readonly string[];
  /** Terms look at other care of a child in the same month (BV05, BV07): of other providers nothing of that is told. */
  readonly otherCareUnknown: boolean;
};
