/** A moment in UTC as ISO text. */
type DateTime = string;
export type Period = { readonly startDate?: DateTime; readonly endDate?: DateTime };
/** In euros, with cents as decimals. */
export type Value = { readonly amount: number; readonly currency: 'EUR' };
export type OrganizationReference = { readonly id: string; readonly name: string };
export type Party = OrganizationReference & { readonly roles: readonly ('buyer' | 'procuringEntity' | 'supplier')[] };
export type Item = { readonly id: string; readonly description: string };

export type Planning = { readonly rationale: string };
export type Tender = {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly status: 'planned' | 'active' | 'complete' | 'cancelled';
  readonly procurementMethod: 'open' | 'selective' | 'limited';
  readonly procurementMethodDetails: string;
  readonly mainProcurementCategory: 'services';
  readonly awardCriteria?: 'ratedCriteria';
  readonly submissionMethod: readonly ['electronicSubmission'];
  /** Absent when nothing is known: an empty list is not allowed. */
  readonly items?: readonly Item[];
  readonly tenderPeriod?: Period;
  readonly contractPeriod?: Period;
  readonly numberOfTenderers?: number;
};
export type Award = {
  readonly id: string;
  readonly title: string;
  readonly status: 'pending' | 'active';
  readonly date: DateTime;
  readonly suppliers: readonly OrganizationReference[];
  /** Absent when nothing is known: an empty list is not allowed. */
  readonly items?: readonly Item[];
  readonly contractPeriod?: Period;
};
export type Contract = {
  readonly id: string;
  readonly awardID: string;
  readonly title: string;
  readonly status: 'pending' | 'active' | 'terminated';
  readonly period: Period;
  readonly value: Value;
  readonly dateSigned?: DateTime;
};

/** What is known of a contracting process, without when and why it was told. */
export type ProcessFacts = {
  readonly parties: readonly Party[];
  readonly buyer: OrganizationReference;
  readonly planning: Planning;
  readonly tender?: Tender;
  readonly awards: readonly Award[];
  readonly contracts: readonly Contract[];
};

export type ReleaseTag =
  | 'planning'
  | 'planningUpdate'
  | 'tender'
  | 'tenderUpdate'
  | 'tenderCancellation'
  | 'award'
  | 'awardUpdate'
  | 'contract'
  | 'contractUpdate'
  | 'contractTermination';

export type Release = {
  readonly ocid: string;
  readonly id: string;
  readonly date: DateTime;
  readonly tag: readonly ReleaseTag[];
  readonly initiationType: 'tender';
  readonly language: 'nl';
} & ProcessFacts;

/** What is new since the release before, in the official words; empty: nothing. Pure. */
export function releaseTags(before: ProcessFacts | undefined, after: ProcessFacts): ReleaseTag[] {
  const tags: ReleaseTag[] = [];
  if (differs(before?.planning, after.planning)) tags.push(before ? 'planningUpdate' : 'planning');
  if (after.tender && differs(before?.tender, after.tender)) {
    const cancelled = after.tender.status === 'cancelled' && before?.tender !== undefined;
    tags.push(cancelled ? 'tenderCancellation' : before?.tender ? 'tenderUpdate' : 'tender');
  }
  tags.push(...listTag(before?.awards, after.awards, 'award', 'awardUpdate'));
  tags.push(...listTag(before?.contracts, after.contracts, 'contract', 'contractUpdate'));
  const ended = new Set(before?.contracts.filter(isTerminated).map(({ id }) => id));
  if (after.contracts.some((one) => isTerminated(one) && !ended.has(one.id))) tags.push('contractTermination');
  return tags;
}

const isTerminated = ({ status }: Contract): boolean => status === 'terminated';

/** The first of a kind is announced; a next one, or another content, is an update. */
const listTag = (
  before: readonly unknown[] | undefined,
  after: readonly unknown[],
  first: ReleaseTag,
  update: ReleaseTag,
): ReleaseTag[] => {
  if (!differs(before ?? [], after)) return [];
  return [before === undefined || before.length === 0 ? first : update];
};

const differs = (a: unknown, b: unknown): boolean => asText(a) !== asText(b);
/** With sorted keys: what comes back from a database has its own order. */
const asText = (value: unknown): string =>
  JSON.stringify(value, (_, one) =>
    one !== null && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([x], [y]) => (x < y ? -1 : 1)))
      : one,
  ) ?? '';

export type ReleasePackage = {
  readonly uri: string;
  readonly version: '1.1';
  readonly publishedDate: DateTime;
  readonly publisher: { readonly name: string };
  readonly license: string;
  readonly releases: readonly Release[];
};

/** Releases as they are published, oldest first. The licence is CC0: open data without conditions. */
export const releasePackage = (
  uri: string,
  publisher: string,
  publishedDate: DateTime,
  releases: readonly Release[],
): ReleasePackage => ({
  uri,
  version: '1.1',
  publishedDate,
  publisher: { name: publisher },
  license: 'https://creativecommons.org/publicdomain/zero/1.0/',
  releases,
});
