import type { Vormvergelijking } from '../../../../src/modules/contracts/api.ts';
import { formatNoun } from '../../format/index.ts';
import type { Aspect, Side } from './form-answers.ts';

type Compared = Vormvergelijking['vormen'][number];
const reasons = (count: number) => formatNoun(count, 'reden', 'redenen');

/** Texts of the comparison of open and closed contracts. */
export const contractFormsText = {
  title: 'Open of gesloten?',
  begin: 'Beantwoord de vragen. Dan ziet u wat voor en wat tegen elke vorm pleit.',
  conclusion: (forms: readonly Compared[]): string => {
    const [best, next] = forms;
    if (!best) return contractFormsText.begin;
    if (next && next.saldo === best.saldo)
      return `Uw antwoorden wijzen niet naar één vorm: ${best.naam} en ${next.naam} staan gelijk.`;
    const against = best.tegen.length === 0 ? 'niets tegen' : `${reasons(best.tegen.length)} tegen`;
    return `Op uw antwoorden past ‘${best.naam}’ het best: ${reasons(best.voor.length)} voor, ${against}.`;
  },
  own: 'De telling helpt bij het gesprek. U kiest.',
  questions: 'Uw situatie',
  unanswered: 'nog niet beantwoord',
  answers: [
    { value: 'ja', label: 'Ja' },
    { value: 'nee', label: 'Nee' },
  ],
  clear: 'Begin opnieuw',
  compared: 'De vormen naast elkaar',
  aspect: 'Waar gaat het over',
  aspects: {
    voor: 'Pleit ervoor',
    tegen: 'Pleit ertegen',
    wat: 'Hoe het werkt',
    overwegingen: 'Weeg mee',
    risicos: 'Risico’s',
    leveranciersmanagement: 'Vraagt van leveranciersmanagement',
  },
  nothing: 'niets',
  places: 'Resultaat en inspanning',
  placesSub:
    'Geef per vorm hoeveel resultaat u verwacht en hoeveel inspanning het kost: 1 is weinig, 5 is veel. Vraag aanbieders hetzelfde. Een vorm krijgt een plaats als beide kanten hebben geantwoord.',
  form: 'Vorm',
  sides: { opdrachtgever: 'Regio', aanbieder: 'Aanbieders' } satisfies Record<Side, string>,
  pointsOf: { resultaat: 'resultaat', inspanning: 'inspanning' } satisfies Record<Aspect, string>,
  pointOf: (form: string, side: string, aspect: string) => `${form}, ${side}: ${aspect}`,
  noPoint: 'geen',
  outcome: 'Uitkomst',
  apart: 'De twee kanten verschillen; bespreek waarom.',
  waiting: 'wacht op beide kanten',
  picture: 'Elke vorm tussen inspanning (naar rechts meer) en resultaat (naar boven meer).',
  more: { resultaat: 'meer resultaat', inspanning: 'meer inspanning' },
  source: 'Waar dit op rust',
} as const;
