import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { type CheckEntry, decideCheck } from './organisation-check.ts';
import { decideRelation, type RelationKind } from './relation.ts';
import { type ContactEntry, type ContactFacts, decideContact } from './stakeholder-contact.ts';
import type { OrganisationKind } from './visible-organisations.ts';

const day = (text: string) => text as PlainDate;
const TODAY = day('2026-11-23');
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? 'yes' : result.refusal?.code);

const ENTRY: ContactEntry = {
  stakeholder: 'Cliëntenraad',
  onDay: day('2026-11-20'),
  subject: 'Wachttijden',
  outcome: null,
  channel: 'meeting',
  nature: 'talk',
  spokenBy: null,
  providerId: null,
  municipalityId: null,
  contractId: null,
};
const FACTS: ContactFacts = { provider: undefined, isMember: false, contract: undefined };

const contacts: readonly [string, Partial<ContactEntry>, Partial<ContactFacts>, string][] = [
  ['R-013: a talk as it was', {}, {}, 'yes'],
  ['a talk of today', { onDay: TODAY }, {}, 'yes'],
  ['a talk of tomorrow', { onDay: day('2026-11-24') }, {}, 'parties.contact-in-future'],
  ['a BSN in the text', { outcome: 'Over 999900006.' }, {}, 'parties.contact-holds-bsn'],
  ['nine digits that are no BSN', { outcome: 'Zaak 123456789.' }, {}, 'yes'],
  ['R-320: linked to a provider', { providerId: 30 }, { provider: { kind: 'provider' } }, 'yes'],
  ['R-321: linked to a certified body', { providerId: 22 }, { provider: { kind: 'certified-body' } }, 'yes'],
  ['linked to a school', { providerId: 22 }, { provider: { kind: 'school' } }, 'parties.link-not-a-provider'],
  ['R-320: linked to a member', { municipalityId: 10 }, { isMember: true }, 'yes'],
  ['linked to a municipality elsewhere', { municipalityId: 12 }, {}, 'parties.link-not-a-member'],
  ['linked to a contract out of sight', { contractId: 9 }, {}, 'parties.link-not-a-contract'],
  [
    'contract of another provider',
    { providerId: 30, contractId: 9 },
    { provider: { kind: 'provider' }, contract: { providerId: 31 } },
    'parties.contract-of-another',
  ],
  ['R-321: a problem with nobody', { nature: 'purchase-problem' }, {}, 'parties.problem-without-provider'],
  ['a problem with a contract', { nature: 'purchase-problem', contractId: 9 }, { contract: { providerId: 31 } }, 'yes'],
];
for (const [name, entry, facts, expected] of contacts) {
  test(`contact: ${name}: ${expected}`, () => {
    assert.equal(codeOf(decideContact({ ...ENTRY, ...entry }, { ...FACTS, ...facts }, TODAY)), expected);
  });
}

const relations: readonly [RelationKind, OrganisationKind, OrganisationKind, RelationKind | undefined, string][] = [
  ['contract-and-payment', 'region', 'provider', undefined, 'yes'],
  ['contract-and-payment', 'municipality', 'certified-body', undefined, 'yes'],
  ['contract-and-payment', 'school', 'provider', undefined, 'parties.relation-not-for-kinds'],
  ['use-without-payment', 'access-team', 'provider', undefined, 'yes'],
  ['use-without-payment', 'region', 'provider', undefined, 'parties.relation-not-for-kinds'],
  ['use-without-payment', 'region', 'provider', 'contract-and-payment', 'parties.payer-is-user'],
  ['referral', 'general-practitioner', 'provider', undefined, 'yes'],
  ['referral', 'region', 'provider', undefined, 'parties.relation-not-for-kinds'],
  ['referral', 'certified-body', 'provider', 'referral', 'parties.relation-exists'],
  ['accountability', 'supervisor', 'municipality', undefined, 'yes'],
];
for (const [kind, from, to, existing, expected] of relations) {
  test(`R-002: ${kind} from ${from} to ${to}${existing ? ` beside ${existing}` : ''}: ${expected}`, () => {
    const period = { from: day('2026-01-01'), through: undefined };
    const wanted = { kind, fromId: 1, toId: 2, period };
    const decided = decideRelation(wanted, { from, to }, existing ? [{ kind: existing, period }] : []);
    assert.equal(codeOf(decided), expected);
  });
}

const CHECK: CheckEntry = { check: 'quality-mark', outcome: 'in-order', reason: null, checkedOn: TODAY };
const checks: readonly [OrganisationKind, Partial<CheckEntry>, string][] = [
  ['provider', {}, 'yes'],
  ['provider', { outcome: 'not-in-order' }, 'parties.check-without-reason'],
  ['provider', { outcome: 'not-in-order', reason: 'Verlopen' }, 'yes'],
  ['certified-body', {}, 'parties.check-without-reason'],
  ['certified-body', { reason: 'Heeft het keurmerk toch' }, 'yes'],
  ['certified-body', { check: 'norm-framework' }, 'yes'],
  ['provider', { check: 'norm-framework' }, 'parties.check-without-reason'],
  ['school', {}, 'parties.check-not-for-kind'],
  ['provider', { checkedOn: day('2026-11-24') }, 'parties.check-in-future'],
];
for (const [kind, entry, expected] of checks) {
  test(`R-321: ${JSON.stringify(entry)} of a ${kind}: ${expected}`, () => {
    assert.equal(codeOf(decideCheck(kind, { ...CHECK, ...entry }, TODAY)), expected);
  });
}
