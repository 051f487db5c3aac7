import { formatMonthYear } from '../../../kernel/format.nl.ts';
import type { CorrectionMethod, SettingsFault } from '../../pricing/index.ts';
import type { BudgetLeftReason } from '../domain/index-budgets.ts';
import type { IndexFigureRefusal } from '../use-cases/add-index-figure.ts';
import type { IndexRefusal } from '../use-cases/index-refusal.ts';

/** Dutch words of the public API for indexation. */
export const METHOD_WORDS = { relative: 'relatief', absolute: 'absoluut', none: 'geen' } as const satisfies Record<
  CorrectionMethod,
  string
>;
export const TIE_WORDS = { 'away-from-zero': 'van-nul-af', 'to-even': 'naar-even' } as const;
export const FIGURE_STATUS_WORDS = {
  provisional: 'voorlopig',
  revised: 'bijgesteld',
  definitive: 'definitief',
} as const;
export const LEFT_WORDS = {
  declared: 'al-gedeclareerd',
  'has-later-version': 'heeft-latere-versie',
  'contract-ended': 'contract-loopt-af',
  'extension-left-out': 'verlenging-telt-niet-mee',
  'not-first-of-year': 'bedrag-per-jaar',
} as const satisfies Record<BudgetLeftReason, string>;

/** Why a tariff or task budget stays as it is, as people read it. */
export const LEFT_TEXTS = {
  declared: 'Er is al zorg gedeclareerd in deze periode. Dan verandert er niets meer.',
  'has-later-version': 'Er is al een tarief of bedrag vanaf deze dag of later.',
  'contract-ended': 'Het contract loopt eerder af en kan niet worden verlengd.',
  'not-first-of-year': 'Dit is een bedrag voor een heel jaar. Het verandert alleen per 1 januari.',
  'extension-left-out': 'Het contract loopt eerder af. U telt contracten die u kunt verlengen niet mee.',
} as const satisfies Record<BudgetLeftReason, string>;

const given = (percent: string): string => `${percent.replace('.', ',')}%`;

const FIELD_TEXTS: Readonly<Record<string, string>> = {
  prognosis: 'de prognose',
  used: 'de eerder gebruikte prognose',
  definitive: 'het definitieve cijfer',
};

/** What is wrong with the settings, as a sentence. */
export function settingsFaultText(fault: SettingsFault): string {
  switch (fault.fault) {
    case 'no-series':
      return 'Geef ten minste één reeks op.';
    case 'series-twice':
      return `Reeks ${fault.series} staat er twee keer.`;
    case 'weight-not-positive':
      return `Geef bij ${fault.series} een gewicht groter dan 0.`;
    case 'weights-over-hundred':
      return `De gewichten tellen op tot ${given(fault.total)}. Samen mogen zij hoogstens 100% zijn.`;
    case 'percent-unreadable':
      return `Schrijf ${FIELD_TEXTS[fault.field]} van ${fault.series} als getal, zoals 4.18.`;
    case 'percent-unlikely':
      return `Kijk ${FIELD_TEXTS[fault.field]} van ${fault.series} na: het is meer dan 30%.`;
  }
}

type Said<Code extends IndexRefusal['code']> = Extract<IndexRefusal, { readonly code: Code }>;

type SaidOfFigure<Code extends IndexFigureRefusal['code']> = Extract<IndexFigureRefusal, { readonly code: Code }>;

/** What people read when an index figure is not added. */
export const indexFigureRefusals = {
  'contracts.already-an-index-figure': {
    title: 'Dit cijfer staat er al',
    detail: ({ series, year }: SaidOfFigure<'contracts.already-an-index-figure'>) =>
      `${series} ${year} staat er al met deze soort, dit percentage en deze versiedatum. Er is niets toegevoegd. Een ander percentage met dezelfde versiedatum geldt als verbetering.`,
  },
  'contracts.index-figure-unlikely': {
    title: 'Kijk het percentage na',
    detail: ({ percent }: SaidOfFigure<'contracts.index-figure-unlikely'>) =>
      `${given(percent)} is meer dan 30%, omhoog of omlaag. Er is niets toegevoegd.`,
  },
} as const;

/** What people read when an indexation is refused. */
export const indexRefusals = {
  'contracts.index-settings-wrong': {
    title: 'De instellingen kloppen niet',
    detail: ({ faults }: Said<'contracts.index-settings-wrong'>) => faults.map(settingsFaultText).join(' '),
  },
  'contracts.index-ends-before-start': {
    title: 'Einde voor begin',
    detail: 'De laatste dag van de nieuwe tarieven ligt voor de eerste dag.',
  },
  'contracts.stale-index-plan': {
    title: 'Er is intussen iets veranderd',
    detail:
      'Tarieven, taakbudgetten of contracten zijn veranderd nadat u het voorbeeld zag. Er is niets opgeslagen. Bekijk het voorbeeld opnieuw.',
  },
  'contracts.nothing-to-index': {
    title: 'Niets om te indexeren',
    detail: 'Geen enkel tarief of taakbudget verandert. Het voorbeeld zegt steeds waarom.',
  },
  'contracts.indexation-unknown': {
    title: 'Indexering niet gevonden',
    detail: 'Deze indexering bestaat niet, of u mag haar niet zien.',
  },
  'contracts.already-withdrawn': { title: 'Al ingetrokken', detail: 'Deze indexering is al ingetrokken.' },
  'contracts.closed-by-declarations': {
    title: 'Er is al op gedeclareerd',
    detail: ({ month }: Said<'contracts.closed-by-declarations'>) =>
      `Over ${formatMonthYear(month)} is zorg gedeclareerd met een tarief of taakbudget van deze indexering. U kunt haar niet meer intrekken.`,
  },
  'contracts.still-followed': {
    title: 'Er is een latere versie',
    detail:
      'Op een tarief of taakbudget van deze indexering volgt al iets later, of het is daarna veranderd. Trek eerst een latere indexering in.',
  },
} as const;

/** What is still missing before an index can be proposed. */
export const missingFigure = (series: string, year: number): string =>
  `Prognose ${series} voor ${year}. Voeg het cijfer toe met bron en versiedatum.`;
