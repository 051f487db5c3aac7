import { formatCents, formatDay } from '../../../kernel/format.nl.ts';
import { cents } from '../../../kernel/money.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { type Result, yes } from '../../../kernel/result.ts';
import { readTerms, type TermRefusal } from '../domain/clauses/term-values.ts';
import { addMonths } from '../domain/contract-status.ts';
import type { ContractChange } from '../domain/register/change.ts';
import {
  agreedValue,
  type ClauseRecord,
  type ContractRecord,
  type Partner as PartnerRecord,
} from '../domain/register/contract-record.ts';
import { longestEnd } from '../domain/register/new-contract.ts';
import type { ChangeReason } from '../domain/register/reasons.ts';
import type { PlannedChange } from '../use-cases/change-contract.ts';
import { fromWerkend } from './clause-json.ts';
import { DETAIL_NAMES, noValue, PARTNER_WORDS, previewNotes, REASON_WORDS } from './clause-words.nl.ts';
import { toVerschil } from './register-json.ts';
import type { Bepalingswens, Partner, Verandering, Wijzigingsvoorbeeld } from './register-schemas.ts';
import { CLAUSE_KIND_WORDS, termOf, VARIANT_WORDS } from './words.nl.ts';

/** Changes as they were sent, with the day on which they take effect; refuses terms that cannot be executed. */
export function fromVeranderingen(
  said: readonly Verandering[],
  effectiveOn: PlainDate,
): Result<ContractChange[], TermRefusal> {
  const changes: ContractChange[] = [];
  for (const one of said) {
    const change = fromVerandering(one, effectiveOn);
    if (!change.ok) return change;
    changes.push(change.value);
  }
  return yes(changes);
}

function fromVerandering(said: Verandering, on: PlainDate): Result<ContractChange, TermRefusal> {
  switch (said.soort) {
    case 'bepaling': {
      const clause = fromBepalingswens(said);
      return clause.ok ? yes({ kind: 'clause', clause: clause.value }) : clause;
    }
    case 'verlenging':
      return yes({ kind: 'extension' });
    case 'beeindiging':
      return yes({ kind: 'end', on: said.per });
    case 'product':
      return yes({
        kind: 'product',
        product: {
          productId: said.productId,
          year: said.jaar,
          volume: said.volume === null ? null : BigInt(said.volume),
          budgetCents: cents(said.budgetCent),
          limitCents: said.plafondCent === null ? null : cents(said.plafondCent),
          clause: said.bepaling,
        },
      });
    case 'variant': {
      const variant = said.variant === null ? null : known(termOf(VARIANT_WORDS, said.variant));
      return yes({ kind: 'variant', productId: said.productId, municipalityId: said.gemeenteId, variant });
    }
    case 'partners':
      return yes({ kind: 'partners', partners: said.partners.map(fromPartner) });
    case 'gemeenten':
      return yes({ kind: 'municipalities', municipalityIds: said.gemeenteIds });
    case 'aanbieder':
      return yes({ kind: 'provider', providerId: said.aanbiederId, on });
    case 'gegevens':
      return yes({
        kind: 'details',
        name: said.naam,
        scope: said.reikwijdte,
        paymentTermDays: said.betaaltermijnDagen,
      });
  }
}

/** A clause as it was sent; refuses terms that cannot be executed. */
export function fromBepalingswens(said: Bepalingswens): Result<ClauseRecord, TermRefusal> {
  const terms = said.werkend ? readTerms(fromWerkend(said.werkend)) : yes(null);
  if (!terms.ok) return terms;
  const { nummer: number, titel: title, tekst: text, sleutel: modelKey, aan: active } = said;
  const kind = known(termOf(CLAUSE_KIND_WORDS, said.groep));
  return yes({ number, title, text, modelKey, active, kind, terms: terms.value });
}

export const fromPartner = (said: Partner): PartnerRecord => ({
  role: known(termOf(PARTNER_WORDS, said.rol)),
  name: said.naam,
  registration: said.nummer,
  task: said.taak,
  sharePercent: said.aandeel,
  under: said.voor,
});

/** The schema lets only words through that we know. */
export function known<Term>(term: Term | undefined): Term {
  if (term === undefined) throw new RangeError('a word of the schema without a term of ours');
  return term;
}

export const reasonOf = (word: string): ChangeReason =>
  known((Object.keys(REASON_WORDS) as ChangeReason[]).find((reason) => REASON_WORDS[reason].word === word));

/** A framework contract longer than this asks for grounds (Aw 2012, article 2.140). */
const LONG_MONTHS = 48;

export function toVoorbeeld(planned: PlannedChange): Wijzigingsvoorbeeld {
  const { contract, after, effects, essential, fingerprint, providerNames } = planned;
  const long = longestEnd(after.through, after.clauses) >= addMonths(after.from, LONG_MONTHS);
  return {
    vingerafdruk: fingerprint,
    verschillen: effects.map(toVerschil),
    velden: detailsThatDiffer(contract.agreed, after, providerNames),
    wezenlijk: essential,
    opmerkingen: [...(essential ? [previewNotes.essential] : []), ...(long ? [previewNotes.long] : [])],
  };
}

function detailsThatDiffer(before: ContractRecord, after: ContractRecord, names: PlannedChange['providerNames']) {
  return (Object.keys(DETAIL_NAMES) as (keyof typeof DETAIL_NAMES)[])
    .map((key) => ({ naam: DETAIL_NAMES[key], voor: DETAILS[key](before, names), na: DETAILS[key](after, names) }))
    .filter(({ voor, na }) => voor !== na);
}

const DETAILS: {
  readonly [Key in keyof typeof DETAIL_NAMES]: (
    record: ContractRecord,
    names: PlannedChange['providerNames'],
  ) => string;
} = {
  provider: ({ providerId }, names) => names.get(providerId) ?? '',
  name: (record) => record.name,
  scope: (record) => record.scope || noValue,
  paymentTermDays: (record) => String(record.paymentTermDays),
  through: (record) => formatDay(record.through),
  terminatedOn: ({ terminatedOn }) => (terminatedOn === null ? noValue : formatDay(terminatedOn)),
  value: (record) => formatCents(agreedValue(record)),
  partners: ({ partners }) =>
    partners
      .map(({ name, sharePercent }) => (sharePercent === null ? name : `${name} (${sharePercent}%)`))
      .join(', ') || noValue,
  municipalities: ({ municipalityIds }) => (municipalityIds.length === 0 ? noValue : String(municipalityIds.length)),
  variants: ({ variants }) => (variants.length === 0 ? noValue : String(variants.length)),
};
