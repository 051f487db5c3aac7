/** About whom and which record an act was (NEN 7513). Ids only, never a BSN or name. */
export type AccessSubject = {
  /** Kind of the person concerned, such as 'client'. */
  readonly subjectKind?: string;
  readonly subjectId?: string;
  /** Kind of record, such as 'claim-line'; for a list the kind alone. */
  readonly recordKind?: string;
  readonly recordId?: string;
  /** Emergency access, outside the ordinary rules. */
  readonly emergency?: boolean;
};

export type AccessOutcome = 'allowed' | 'refused' | 'failed';

/** One line of the access log; when, hash and previous hash are filled in by the database. */
export type AccessEntry = AccessSubject & {
  readonly organisationId: number;
  readonly personId: number | null;
  readonly role: string | null;
  /** The right used, or a technical act such as 'session.begin'. */
  readonly action: string;
  readonly outcome: AccessOutcome;
  readonly purpose: string | null;
  /** Why it was allowed, refused or failed: the rule or the refusal's code. */
  readonly rule: string | null;
  /** From where: the network address of the caller. */
  readonly source: string | null;
  readonly traceId: string | null;
};
