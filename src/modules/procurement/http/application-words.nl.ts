import type { Missing } from '../domain/application/progress.ts';
import type { FindingTest, Verdict } from '../domain/assessment/findings.ts';
import type { StatedPrice } from '../domain/assessment/panel.ts';
import type { Outcome } from '../domain/award/outcome.ts';
import type { EvidenceKind } from '../domain/requirements/requirement.ts';
import type { ApplicationStanding } from '../use-cases/application/view-application.ts';

/** Dutch words of the public API for applications, assessment and award. */
export const STANDING_OF_APPLICATION = {
  draft: 'concept',
  'handed-in': 'ingediend',
  opened: 'geopend',
  withdrawn: 'ingetrokken',
  decided: 'besloten',
} as const satisfies Record<ApplicationStanding, string>;

export const MISSING_WORDS = {
  answer: 'antwoord',
  'answer-outdated': 'antwoord-verouderd',
  evidence: 'bewijs',
  'evidence-expired': 'bewijs-verlopen',
  products: 'producten',
  price: 'prijs',
  signature: 'ondertekening',
} as const satisfies Record<Missing['what'], string>;

export const FINDING_WORDS = {
  completeness: 'volledigheid',
  exclusion: 'uitsluiting',
  suitability: 'geschiktheid',
} as const satisfies Record<FindingTest, string>;

export const VERDICT_WORDS = {
  open: 'open',
  met: 'voldoet',
  incomplete: 'onvolledig',
  excluded: 'uitgesloten',
  unsuitable: 'ongeschikt',
} as const satisfies Record<Verdict, string>;

export const OUTCOME_WORDS = {
  awarded: 'gegund',
  selected: 'geselecteerd',
  refused: 'afgewezen',
  'not-selected': 'niet-geselecteerd',
  incomplete: 'onvolledig',
  excluded: 'uitgesloten',
  unsuitable: 'ongeschikt',
} as const satisfies Record<Outcome, string>;

export const PRICE_RULE_WORDS = {
  none: 'geen',
  relative: 'relatief',
  'between-bounds': 'tussen-grenzen',
  value: 'waarde',
} as const satisfies Record<StatedPrice['kind'], string>;

/** Kinds of evidence as people read them. */
export const EVIDENCE_NAMES = {
  'chamber-of-commerce': 'Uittreksel Kamer van Koophandel',
  agb: 'AGB-code',
  iban: 'Rekeningnummer (IBAN)',
  'exclusion-statement': 'Verklaring over uitsluitingsgronden',
  'conduct-policy': 'Beleid voor verklaringen omtrent het gedrag',
  tax: 'Verklaring van de Belastingdienst',
  insurance: 'Verzekering',
  'annual-accounts': 'Jaarrekening',
  'quality-mark': 'Kwaliteitskeurmerk',
  'professional-register': 'Registratie van beroepskrachten (SKJ)',
  reference: 'Referentie',
  other: 'Ander bewijsstuk',
} as const satisfies Record<EvidenceKind, string>;

/** What an application still misses, as a sentence. `title` is that of the requirement. */
export const missingSentence = (what: Missing['what'], title: string): string =>
  ({
    answer: `Geef antwoord op ${title}.`,
    'answer-outdated': `De tekst van ${title} is gewijzigd. Kijk of uw antwoord nog klopt.`,
    evidence: `Voeg het bewijsstuk bij ${title} toe.`,
    'evidence-expired': `Het bewijsstuk bij ${title} is verlopen.`,
    products: 'Kies ten minste één product.',
    price: 'Vul uw prijs in.',
    signature: 'Vul in wie voor uw organisatie tekent.',
  })[what];

export const applicationText = {
  price: 'Prijs',
  metBySystem: 'Alles wat gevraagd is, is ingediend en was geldig op de dag van indienen.',
  weightTurns: (criterion: string, change: string, provider: string): string =>
    `Met een weging van ${criterion} die ${change} procentpunt anders is, komt ${provider} gelijk met de grens.`,
  openGround: (provider: string): string => `Van ${provider} is nog niet alles getoetst of gerangschikt.`,
  tie: (providers: readonly string[]): string =>
    `De formule kiest niet: ${providers.join(' en ')} staan gelijk op de grens. Beslis met reden, of loot zoals bekendgemaakt.`,
  noConsensus: (provider: string): string =>
    `Van ${provider} is nog niet op elk criterium een gezamenlijk punt vastgelegd.`,
  noPrice: (provider: string): string => `${provider} heeft geen prijs ingediend.`,
  weights: 'De wegingen zijn samen geen 100%.',
  bounds: 'De laagste prijs van de formule moet onder de hoogste liggen.',
} as const;

/** The formula in one sentence. */
export function formulaSentence(
  criteria: readonly { readonly name: string; readonly weight: string; readonly maximum: number }[],
  price: StatedPrice,
  euros: (cents: string) => string,
): string {
  const percent = (weight: string) => `${String(Math.round(Number(weight) * 1000) / 10).replace('.', ',')}%`;
  const parts = criteria.map(({ name, weight, maximum }) => `${name} ${percent(weight)} (0 tot ${maximum} punten)`);
  const quality = `Totaal = de som van weging maal punten gedeeld door het hoogste aantal punten: ${parts.join(', ')}.`;
  switch (price.kind) {
    case 'none':
      return `${quality} De prijs telt niet mee.`;
    case 'relative':
      return `${quality} Prijs ${percent(price.weight)}: de laagste prijs gedeeld door de eigen prijs.`;
    case 'between-bounds':
      return `${quality} Prijs ${percent(price.weight)}: vol bij ${euros(price.lowest)} of lager, nul bij ${euros(price.highest)} of hoger, daartussen recht evenredig.`;
    case 'value':
      return `${quality} Gunnen op waarde: volledige kwaliteit is ${euros(price.worth)} waard en gaat naar verhouding van de prijs af; de laagste uitkomst is de eerste.`;
  }
}
