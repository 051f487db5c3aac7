import { formatCount, formatFullDay, formatPercentage } from '../../../kernel/format.nl.ts';
import type { Matter } from '../domain/priority.ts';

type TextOf<Code extends Matter['code']> = (matter: Extract<Matter, { readonly code: Code }>) => {
  /** A short phrase, for a list or the first sentence. */
  readonly tekst: string;
  /** Why it is a point for a talk. */
  readonly waarom: string;
  /** The part of the file where it stands. */
  readonly deel: string;
};

const many = (count: number, one: string, more: string): string => `${formatCount(count)} ${count === 1 ? one : more}`;

/** What asks for attention, in words that both the region and the provider can read; forgetting one does not compile. */
const MATTER_TEXTS: { readonly [Code in Matter['code']]: TextOf<Code> } = {
  'duty-reported': ({ on }) => ({
    tekst: `Financiële melding van ${formatFullDay(on)}`,
    waarom: 'De aanbieder meldde een probleem met geld, continuïteit of kwaliteit.',
    deel: 'meldingen',
  }),
  'consequence-open': ({ count }) => ({
    tekst: `${many(count, 'afspraak', 'afspraken')} niet nagekomen, gevolg nog niet besloten`,
    waarom: 'Er is een gevolg afgesproken. De regio past het toe, of legt vast waarom niet.',
    deel: 'overleg',
  }),
  'actions-late': ({ count }) => ({
    tekst: `${many(count, 'actie', 'acties')} te laat`,
    waarom: 'De afgesproken dag is voorbij.',
    deel: 'overleg',
  }),
  'signals-waiting': ({ count }) => ({
    tekst: `${many(count, 'signaal', 'signalen')} zonder antwoord`,
    waarom: 'Wie het signaal gaf, wacht op antwoord.',
    deel: 'signalen',
  }),
  'limit-near': ({ contract, percent }) => ({
    tekst: `${contract}: ${formatPercentage(percent)} van de grens gebruikt`,
    waarom: 'Boven de grens wordt niet betaald zonder nieuwe afspraak.',
    deel: 'contracten',
  }),
  'ahead-of-plan': ({ contract, percent, planPercent }) => ({
    tekst: `${contract} loopt voor op plan`,
    waarom: `${formatPercentage(percent)} van het budget is goedgekeurd; volgens plan was dat ${formatPercentage(planPercent)}.`,
    deel: 'contracten',
  }),
  'behind-plan': ({ contract, percent, planPercent }) => ({
    tekst: `${contract} loopt achter op plan`,
    waarom: `${formatPercentage(percent)} van het budget is goedgekeurd; volgens plan was dat ${formatPercentage(planPercent)}.`,
    deel: 'contracten',
  }),
  'extension-to-decide': ({ contract, on }) => ({
    tekst: `${contract}: besluit over verlenging uiterlijk ${formatFullDay(on)}`,
    waarom: 'Daarna vervalt de optie om te verlengen.',
    deel: 'contracten',
  }),
  'contract-ends': ({ contract, on }) => ({
    tekst: `${contract} eindigt op ${formatFullDay(on)}`,
    waarom: 'Te bespreken: wat erna komt, en de overdracht van jeugdigen.',
    deel: 'contracten',
  }),
  evidence: ({ title, on }) => ({ tekst: title, waarom: `Uiterlijk ${formatFullDay(on)}.`, deel: 'contracten' }),
  'conditions-not-met': ({ count }) => ({
    tekst: `Voldoet niet aan ${many(count, 'randvoorwaarde', 'randvoorwaarden')}`,
    waarom: 'Wat doet de aanbieder eraan, en voor wanneer?',
    deel: 'randvoorwaarden',
  }),
  'no-manager': () => ({
    tekst: 'Geen accountmanager',
    waarom: 'Deze aanbieder hoort een vaste of proactieve accountmanager te hebben.',
    deel: 'overzicht',
  }),
  'talk-due': ({ since }) => ({
    tekst: since === null ? 'Nog geen accountgesprek' : `Laatste gesprek op ${formatFullDay(since)}`,
    waarom: 'Bij deze vorm van beheer is het tijd voor een gesprek.',
    deel: 'overleg',
  }),
  'actions-open': ({ count }) => ({
    tekst: `${many(count, 'actie staat', 'acties staan')} open`,
    waarom: 'Bespreek hoe ver het is.',
    deel: 'overleg',
  }),
};

export const matterText = (matter: Matter) => (MATTER_TEXTS[matter.code] as TextOf<Matter['code']>)(matter);

/** What matters first about a provider, in one sentence. */
export function firstSentence(matters: readonly Matter[]): string {
  const [first, ...others] = matters.map(matterText);
  if (!first) return 'Er vraagt nu niets uw aandacht.';
  if (others.length === 0) return `${first.tekst}.`;
  return `${first.tekst}; daarna nog ${many(others.length, 'punt', 'punten')}.`;
}
