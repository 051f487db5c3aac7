import type { ClauseKind } from '../domain/clauses/clause-terms.ts';
import { CLAUSE_KINDS, TERM_FIELDS, type TermField } from '../domain/clauses/term-fields.ts';
import type { TermValue, TermValues, YearAmount } from '../domain/clauses/term-values.ts';
import type { LibraryClause } from '../library/index.ts';
import { CHOICE_WORDS, FIELD_TYPE_WORDS, FIELD_WORDS, KIND_WORDS, UNIT_WORDS } from './clause-words.nl.ts';
import type { BepalingSoort, Bibliotheekbepaling, Waarde, Werkend } from './register-schemas.ts';
import { CLAUSE_KIND_WORDS, VARIANT_WORDS } from './words.nl.ts';

/** Terms of a clause between our words and those of the public API; what a word means is checked by the domain. */
export function toWerkend({ kind, values }: TermValues): Werkend {
  const known = kind as ClauseKind;
  const waarden = TERM_FIELDS[known].map(
    ({ key, type }) => [wordsOf(known, key).word, toWaarde(type, values[key] ?? null)] as const,
  );
  return { soort: KIND_WORDS[known].word, waarden: Object.fromEntries(waarden) };
}

/** Unknown words stay as they are, so that the domain refuses them by name. */
export function fromWerkend({ soort, waarden }: Werkend): TermValues {
  const kind = CLAUSE_KINDS.find((one) => KIND_WORDS[one].word === soort);
  if (!kind) return { kind: soort, values: {} };
  const fields = TERM_FIELDS[kind];
  const values = Object.entries(waarden).map(([word, waarde]) => {
    const field = fields.find(({ key }) => wordsOf(kind, key).word === word);
    return [field?.key ?? word, field ? fromWaarde(field.type, waarde) : (waarde as TermValue)] as const;
  });
  return { kind, values: Object.fromEntries(values) };
}

function toWaarde(type: TermField['type'], value: TermValue): Waarde {
  if (value === null) return null;
  if (type === 'cents-per-year')
    return (value as readonly YearAmount[]).map((one) => ({ jaar: one.year, bedragCent: one.cents }));
  if (type === 'choices') return (value as readonly string[]).map((one) => CHOICE_WORDS[one]?.word ?? one);
  return value as Waarde;
}

function fromWaarde(type: TermField['type'], waarde: Waarde): TermValue {
  if (!Array.isArray(waarde)) return waarde;
  if (type === 'cents-per-year')
    return waarde.map((one) =>
      typeof one === 'object' ? { year: one.jaar, cents: one.bedragCent } : { year: Number.NaN, cents: Number.NaN },
    );
  if (type === 'choices')
    return waarde.map(
      (word) => Object.keys(CHOICE_WORDS).find((key) => CHOICE_WORDS[key]?.word === word) ?? String(word),
    );
  return waarde as TermValue;
}

/** Words of a value of a kind of clause. Throws when somebody added a value without words. */
export function wordsOf(kind: ClauseKind, key: string) {
  const words = FIELD_WORDS[`${kind}.${key}`];
  if (!words) throw new RangeError(`no words for ${kind}.${key}`);
  return words;
}

export const toBepalingSoort = (kind: ClauseKind): BepalingSoort => ({
  soort: KIND_WORDS[kind].word,
  naam: KIND_WORDS[kind].name,
  uitleg: KIND_WORDS[kind].about,
  velden: TERM_FIELDS[kind].map((field) => ({
    sleutel: wordsOf(kind, field.key).word,
    naam: wordsOf(kind, field.key).name,
    type: FIELD_TYPE_WORDS[field.type],
    eenheid: field.unit ? UNIT_WORDS[field.unit] : null,
    leegMag: field.nullable ?? false,
    minimum: field.minimum ?? null,
    maximum: field.maximum ?? null,
    keuzes: field.choices
      ? field.choices.map((one) => ({ sleutel: CHOICE_WORDS[one]?.word ?? one, naam: CHOICE_WORDS[one]?.name ?? one }))
      : null,
  })),
});

export const toBibliotheekbepaling = (clause: LibraryClause): Bibliotheekbepaling => ({
  sleutel: clause.key,
  nummer: clause.number,
  thema: clause.theme,
  titel: clause.title,
  tekst: clause.text,
  verwijzing: clause.reference,
  soort: CLAUSE_KIND_WORDS[clause.group],
  keuze: clause.optional,
  ontwikkel: clause.terms?.kind === 'development',
  varianten: clause.variants ? clause.variants.map((one) => VARIANT_WORDS[one]) : null,
  werkend: clause.terms ? toWerkend(clause.terms) : null,
});
