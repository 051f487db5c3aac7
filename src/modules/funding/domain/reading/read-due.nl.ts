import { formatList } from '../../../../kernel/format.nl.ts';
import type { Fraction } from '../../../../kernel/fraction.ts';
import type { Condition, Due, FundingPart, Moment } from '../terms.ts';
import { isWhole, share } from './words.nl.ts';

const CONDITIONS: Readonly<Record<Condition, string>> = {
  'ended-as-planned': 'de hulp volgens plan is beëindigd',
  'all-results-reached': 'alle afgesproken resultaten zijn bereikt',
  'positive-result': 'het resultaat positief is',
};

/** When it is due, and under which conditions. */
export function readDue({ due, price }: Pick<FundingPart, 'due' | 'price'>): readonly string[] {
  switch (due.kind) {
    case 'per-unit':
      return [
        price.of === 'unit'
          ? 'De aanbieder krijgt dit over de maand waarin hij leverde.'
          : 'De aanbieder krijgt dit per maand.',
      ];
    case 'moments':
      return due.moments.map((moment) => readMoment(moment, price.of === 'trajectory' ? price.pieces : 1));
    case 'instalments':
      return [`De aanbieder krijgt dit ${inTimes(due.perYear)}, ${due.inAdvance ? 'vooraf' : 'achteraf'}.`];
    case 'on-settlement':
      return ['De aanbieder krijgt dit bij de afrekening van het jaar.', advanceOf(due)];
  }
}

const TIMES = {
  1: 'in één keer per jaar',
  2: 'in twee gelijke delen per jaar',
  4: 'in vier gelijke delen per jaar',
  12: 'in twaalf gelijke delen per jaar',
};
const inTimes = (perYear: 1 | 2 | 4 | 12): string => TIMES[perYear];

const advanceOf = ({ advance }: Extract<Due, { kind: 'on-settlement' }>): string =>
  advance
    ? `Vooruit betaalt de gemeente een voorschot van ${share(advance.share)} van het afgesproken jaarbedrag, ${inTimes(advance.perYear)}.`
    : 'Er is geen voorschot.';

const CODES = {
  whole: '',
  start: ' Dit deel heeft een eigen code: die van de start.',
  end: ' Dit deel heeft een eigen code: die van het einde.',
} as const;

function readMoment(
  { at, days, share: part, conditions, otherwise, silenceDays, codeRole }: Moment,
  pieces: number,
): string {
  const whenText = {
    start: 'bij de start',
    end: 'bij het einde',
    'after-days': `${days} ${days === 1 ? 'dag' : 'dagen'} na de start, als de hulp dan nog loopt`,
  }[at];
  const amount = isWhole(part) ? 'Het hele bedrag' : (inPieces(part, pieces) ?? share(part));
  const due = `${amount} ${plural(amount) ? 'zijn' : 'is'} verschuldigd ${whenText}`;
  const condition =
    conditions.length === 0
      ? '.'
      : `, als ${formatList(conditions.map((one) => CONDITIONS[one]))}. ${otherwise === 'review' ? 'Zo niet, dan beslist een medewerker over dit deel.' : 'Zo niet, dan wordt dit deel niet betaald.'}`;
  const silence =
    silenceDays === null
      ? ''
      : ` Zegt de toegang ${silenceDays} ${silenceDays === 1 ? 'dag' : 'dagen'} niets over een gemeld resultaat, dan geldt het als bevestigd.`;
  return `${due}${condition}${silence}${CODES[codeRole]}`;
}

/** "2 van de 3 stukken", when the share is a whole number of them. */
function inPieces({ numerator, denominator }: Fraction, pieces: number): string | undefined {
  const exact = numerator * BigInt(pieces);
  return pieces > 1 && exact % denominator === 0n ? `${exact / denominator} van de ${pieces} stukken` : undefined;
}

const plural = (amount: string): boolean => amount.endsWith('stukken') && !amount.startsWith('1 ');
