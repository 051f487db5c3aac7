import type { FundingPart } from '../../funding/index.ts';
import type { Incentive } from '../use-cases/incentives.ts';

/** iJw Eenheid (WJ756) as a word for one of it. */
const UNIT_WORDS: Readonly<Record<string, string>> = {
  '01': 'minuut',
  '04': 'uur',
  '14': 'etmaal',
  '16': 'dagdeel',
  '82': 'stuk',
  '83': 'euro',
  '84': 'stuk',
};
export const unitWord = (unit: string): string => UNIT_WORDS[unit] ?? 'eenheid';

const euros = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' });
const euro = (cents: number): string => euros.format(cents / 100);

/** What the margins mean for who delivers, in plain sentences: what pays more than now, and what no longer pays. */
export function incentiveSentences({ part, was, now }: Incentive, unit: string): string[] {
  if (part === null)
    return ['De gekozen voorwaarden betalen deze hulp niet: elke vorm van hulp kost de aanbieder geld.'];
  const sentences: string[] = [];
  if (now.unitCents === 0 && now.monthCents === 0) {
    const perContract = ['capacity', 'population', 'task', 'actual-cost'].includes(part.price.of);
    sentences.push(
      perContract
        ? 'Het bedrag hangt niet van de hulp af: meer, langer of zwaarder helpen levert niets extra op. Minder doen scheelt de aanbieder ook niets.'
        : 'Binnen een traject levert meer of langer helpen niets extra op. Korter helpen kost de aanbieder ook niets.',
    );
  } else {
    sentences.push(
      now.unitCents === 0
        ? `Een ${unit} meer levert niets extra op.`
        : `Een ${unit} meer levert ${euro(now.unitCents)} op${asNow(now.unitCents, was.unitCents)}.`,
      now.monthCents === 0
        ? 'Een maand langer levert niets extra op.'
        : `Een maand langer levert ${euro(now.monthCents)} op${asNow(now.monthCents, was.monthCents)}.`,
    );
  }
  const step = stepSentence(was.heavierCents, now.heavierCents);
  if (step !== null) sentences.push(step);
  return [...sentences, ...around(part)];
}

const earns = (cents: number): string => (cents < 0 ? `kost de aanbieder ${euro(-cents)}` : `levert ${euro(cents)} op`);

const asNow = (now: number, was: number): string => (now === was ? ', net als nu' : `; nu ${euro(was)}`);

function stepSentence(was: number | null, now: number | null): string | null {
  if (was === null || now === null || (now === 0 && was === 0)) return null;
  if (now === was) return `Een stap zwaarder indelen ${earns(now)}, net als nu.`;
  return now > was
    ? `Een stap zwaarder indelen ${earns(now)}; nu ${euro(was)}. Let op: te zwaar indelen loont meer dan nu.`
    : `Een stap zwaarder indelen ${earns(now)}; nu ${euro(was)}. Te zwaar indelen loont minder dan nu.`;
}

/** Bounds and guarantees change what a step more is worth. */
function around({ guarantee, bounds, due }: FundingPart): string[] {
  const said: string[] = [];
  if (guarantee !== null) said.push('Zolang de garantie niet is gebruikt, levert meer hulp niets extra op.');
  if (bounds.some(({ at }) => at === 'refuse')) said.push('Boven de grens wordt niets meer betaald.');
  else if (bounds.some(({ at }) => at === 'review')) said.push('Boven de grens beslist een mens.');
  const asks = due.kind === 'moments' ? due.moments.flatMap(({ conditions }) => conditions) : [];
  if (asks.includes('ended-as-planned')) said.push('Een deel wordt pas betaald als de hulp volgens plan eindigt.');
  if (asks.some((one) => one !== 'ended-as-planned'))
    said.push('Een deel hangt af van resultaten: lastige doelen of moeilijke gevallen worden minder aantrekkelijk.');
  return said;
}
