import { holdsBsn } from '../../../kernel/bsn.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { OrganisationKind } from './visible-organisations.ts';

export type ContactChannel = 'meeting' | 'media' | 'council' | 'consultation' | 'working-group';
export type ContactNature = 'talk' | 'purchase-problem' | 'escalation';

/** What was discussed with whom and when, by which channel. */
export type ContactEntry = {
  readonly stakeholder: string;
  readonly onDay: PlainDate;
  readonly subject: string;
  readonly outcome: string | null;
  readonly channel: ContactChannel;
  readonly nature: ContactNature;
  readonly spokenBy: string | null;
  readonly providerId: number | null;
  readonly municipalityId: number | null;
  readonly contractId: number | null;
};

/** What must be known of the things an entry is linked to; undefined when they are not there for the region. */
export type ContactFacts = {
  readonly provider: { readonly kind: OrganisationKind } | undefined;
  readonly isMember: boolean;
  readonly contract: { readonly providerId: number } | undefined;
};

export type ContactRefusal =
  | { readonly code: 'parties.contact-in-future' }
  | { readonly code: 'parties.contact-holds-bsn' }
  | { readonly code: 'parties.link-not-a-provider' }
  | { readonly code: 'parties.link-not-a-member' }
  | { readonly code: 'parties.link-not-a-contract' }
  | { readonly code: 'parties.contract-of-another' }
  | { readonly code: 'parties.problem-without-provider' };

/** May this be written down? A log of the region: about organisations, never about a child. */
export function decideContact(
  entry: ContactEntry,
  facts: ContactFacts,
  today: PlainDate,
): Result<undefined, ContactRefusal> {
  if (entry.onDay > today) return no({ code: 'parties.contact-in-future' });
  if ([entry.stakeholder, entry.subject, entry.outcome, entry.spokenBy].some(holdsBsn)) {
    return no({ code: 'parties.contact-holds-bsn' });
  }
  if (entry.providerId !== null && !isProviderLike(facts.provider?.kind)) {
    return no({ code: 'parties.link-not-a-provider' });
  }
  if (entry.municipalityId !== null && !facts.isMember) return no({ code: 'parties.link-not-a-member' });
  if (entry.contractId !== null) {
    if (!facts.contract) return no({ code: 'parties.link-not-a-contract' });
    if (entry.providerId !== null && facts.contract.providerId !== entry.providerId) {
      return no({ code: 'parties.contract-of-another' });
    }
  }
  // A contract names its provider, so either of the two will do.
  if (entry.nature === 'purchase-problem' && entry.providerId === null && entry.contractId === null) {
    return no({ code: 'parties.problem-without-provider' });
  }
  return yes(undefined);
}

/** Certified bodies are bought from too, and have the same purchase problems. */
const isProviderLike = (kind: OrganisationKind | undefined): boolean =>
  kind === 'provider' || kind === 'certified-body';
