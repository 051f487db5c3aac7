import {
  formatCents,
  formatFullDay,
  formatList,
  formatMonthName,
  formatPercentage,
} from '../../../../kernel/format.nl.ts';
import type { Fraction } from '../../../../kernel/fraction.ts';
import type { ClauseTerms } from '../../domain/clauses/clause-terms.ts';
import { CHOICE_WORDS } from '../clause-words.nl.ts';

const number = ({ numerator, denominator }: Fraction): number => Number(numerator) / Number(denominator);
const share = (value: Fraction): string => formatPercentage(100 * number(value));
const mark = (value: Fraction): string => number(value).toLocaleString('nl-NL', { maximumFractionDigits: 2 });
const months = (count: number): string => (count === 1 ? '1 maand' : `${count} maanden`);
const days = (count: number): string => (count === 1 ? '1 dag' : `${count} dagen`);
const monthNames = (list: readonly number[]): string => formatList(list.map((month) => formatMonthName(month)));

/** What an executable clause says with its own values, as sentences of a contract. */
export function sentencesOf(terms: ClauseTerms): string[] {
  switch (terms.kind) {
    case 'extension':
      return terms.options.length === 0
        ? ['Het contract kan niet worden verlengd.']
        : [
            `Het contract kan ${terms.options.length} keer worden verlengd: met ${formatList(terms.options.map((one) => months(one.months)))}.`,
            `De opdrachtgever laat dit uiterlijk ${months(terms.noticeMonths)} voor het einde weten.`,
          ];
    case 'notice':
      return [`De opzegtermijn is ${months(terms.months)}.`];
    case 'indexation':
      return [
        `De tarieven worden elk jaar per 1 ${formatMonthName(terms.month)} geïndexeerd, voor het eerst in ${terms.firstYear}.`,
      ];
    case 'spending-room':
      return [
        ...terms.room.map(({ year, cents }) => `De bestedingsruimte in ${year} is ${formatCents(cents)}.`),
        `Bij ${share(terms.signalShare)} van de ruimte geeft de aanbieder een signaal. Het gesprek volgt binnen ${days(terms.talkWithinDays)} en het besluit binnen ${days(terms.decideWithinDays)} daarna.`,
      ];
    case 'low-use':
      return [
        `Is na ${months(terms.afterMonths)} minder dan ${formatCents(terms.minimumCents)} per jaar aan hulp geleverd, dan kan het contract eindigen met een termijn van ${months(terms.noticeMonths)}.`,
        `Dit geldt niet voor schaarse hulp, of als jeugdigen en ouders de hulp gemiddeld een ${mark(terms.satisfactionFrom)} of hoger geven.`,
      ];
    case 'inactivity':
      return [`Levert de aanbieder ${months(terms.months)} geen hulp, dan eindigt het contract.`];
    case 'essential-change':
      return [
        `Wijzigingen samen blijven onder ${share(terms.share)} van de waarde bij de start en onder ${formatCents(terms.amountCents)}.`,
      ];
    case 'own-delivery':
      return [`De aanbieder levert ten minste ${share(terms.share)} van de hulp zelf.`];
    case 'small-providers':
      return [`Ten minste ${share(terms.share)} van het budget gaat naar kleine aanbieders.`];
    case 'entry-windows':
      return [`Nieuwe aanbieders kunnen toetreden in ${monthNames(terms.months)}.`];
    case 'development':
      return [
        'Dit is een ontwikkelafspraak: partijen werken ernaartoe. Het resultaat op zichzelf kan niet worden afgedwongen.',
        ...(terms.dueOn ? [`Partijen kijken op ${formatFullDay(terms.dueOn)} hoe ver zij zijn.`] : []),
        ...(terms.reportEveryMonths
          ? [`De aanbieder bericht elke ${months(terms.reportEveryMonths)} over de voortgang.`]
          : []),
      ];
    case 'bonus-malus':
      return [
        `Bonus en malus samen zijn hoogstens ${share(terms.maximumShare)} van het totaal en rusten alleen op procesafspraken: ${formatList(terms.processAgreements.map((one) => (CHOICE_WORDS[one]?.name ?? one).toLowerCase()))}.`,
      ];
    case 'standstill':
      return [`Partijen tekenen niet binnen ${days(terms.days)} na de bekendmaking van de gunning.`];
    case 'evidence':
      return [
        `Bewijs: ${terms.name}. De aanbieder levert het binnen ${days(terms.withinDays)} na een vraag. Het is niet ouder dan ${months(terms.validMonths)}.`,
      ];
  }
}
