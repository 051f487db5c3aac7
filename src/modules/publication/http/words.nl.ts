import type { Period, ReleaseTag, Tender } from '../../../standards/ocds/index.ts';

/** What each kind of news says to people. */
export const TAG_SENTENCES: { readonly [Tag in ReleaseTag]: string } = {
  planning: 'Het plan is gepubliceerd.',
  planningUpdate: 'Het plan is aangepast.',
  tender: 'De procedure is bekendgemaakt.',
  tenderUpdate: 'Gegevens over de procedure zijn bijgewerkt.',
  tenderCancellation: 'De procedure is gestopt.',
  award: 'De gunning is bekendgemaakt.',
  awardUpdate: 'De gunning is bijgewerkt.',
  contract: 'De eerste contracten zijn getekend.',
  contractUpdate: 'Er zijn contracten bij gekomen of gewijzigd.',
  contractTermination: 'Een contract is geëindigd.',
};

type DayText = (moment: string) => string;
const daysIn = (timeZone: string): DayText => {
  const form = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone });
  return (moment) => form.format(new Date(moment));
};
/** The day on which something happens in the Netherlands. */
const dutchDay = daysIn('Europe/Amsterdam');
/** A day that the release gives as a whole day in UTC, as the periods of contracts. */
const wholeDay = daysIn('UTC');

/** A period as people read it; undefined when nothing of it is known. */
function periodText(period: Period | undefined, day: DayText): string | undefined {
  const { startDate, endDate } = period ?? {};
  if (startDate && endDate) return `${day(startDate)} tot en met ${day(endDate)}`;
  if (startDate) return `vanaf ${day(startDate)}`;
  return endDate && `tot en met ${day(endDate)}`;
}

const STATUS_WORDS: { readonly [Status in Tender['status']]: string } = {
  planned: 'bekendgemaakt, aanmelden kan nog niet',
  active: 'open voor aanmelding of in behandeling',
  complete: 'afgerond',
  cancelled: 'gestopt',
};
const METHOD_WORDS: { readonly [Method in Tender['procurementMethod']]: string } = {
  open: 'open: iedereen kan meedoen',
  selective: 'met selectie vooraf',
  limited: 'op uitnodiging',
};

/** What a release tells of the procedure itself, as lines of a name and a value; what is not known has no line. */
export function tenderFacts(tender: Tender | undefined): { readonly naam: string; readonly waarde: string }[] {
  if (!tender) return [];
  const { id, status, procurementMethod, procurementMethodDetails, tenderPeriod, contractPeriod } = tender;
  const lines: readonly (readonly [naam: string, waarde: string | undefined])[] = [
    ['Nummer', id],
    ['Soort', procurementMethodDetails],
    ['Wie kan meedoen', METHOD_WORDS[procurementMethod]],
    ['Stand', STATUS_WORDS[status]],
    ['Aanmelden', periodText(tenderPeriod, dutchDay)],
    ['Contracten', periodText(contractPeriod, wholeDay)],
    ['Aantal aanmeldingen', tender.numberOfTenderers?.toString()],
    ['Keuze', tender.awardCriteria && 'op vooraf bekende criteria'],
  ];
  return lines.flatMap(([naam, waarde]) => (waarde ? [{ naam, waarde }] : []));
}

export const AWARD_SENTENCES = {
  pending: 'Gegund, nog niet definitief',
  active: 'Definitief gegund',
} as const;

export const publicationRefusals = {
  'publication.procedure-unknown': {
    title: 'Procedure niet gevonden',
    detail: 'Deze procedure bestaat niet, of zij is niet van uw regio.',
  },
  'publication.nothing-new': {
    title: 'Niets nieuws',
    detail: 'Sinds de vorige publicatie is er niets veranderd dat openbaar mag zijn.',
  },
  'publication.not-published-unknown': {
    title: 'Niets gepubliceerd',
    detail: 'Over deze procedure zijn geen open gegevens gepubliceerd.',
  },
} as const;
