import type { CaseState, Doubt } from '../domain/enforcement/enforcement-case.ts';
import type { FlagFigure, MeasureKind } from '../domain/enforcement/protocol.ts';
import type { StepKind } from '../domain/step-rules.ts';

/** Dutch words of the public API for our own terms; one map per list. */
export const STEP_WORDS = {
  question: 'vraag',
  answer: 'antwoord',
  clarified: 'regel-verhelderd',
  unfounded: 'ongegrond',
  established: 'vastgesteld',
  warning: 'waarschuwing',
  remedied: 'hersteld',
  intention: 'voornemen',
  defence: 'zienswijze',
  proposed: 'voorstel',
  decided: 'besluit',
  objection: 'bezwaar',
  'objection-decided': 'beslissing-op-bezwaar',
  'carried-out': 'uitgevoerd',
  'not-carried-out': 'niet-uitgevoerd',
  lifted: 'opgeheven',
  released: 'vrijgegeven',
  closed: 'gesloten',
  goal: 'doel',
  'risk-analysis': 'risicoanalyse',
  'general-plan': 'controleplan',
  published: 'gepubliceerd',
  'general-measure': 'algemene-maatregel',
  'specific-risk': 'specifieke-risicoanalyse',
  'specific-plan': 'specifiek-controleplan',
  talk: 'gesprek',
  notice: 'aankondiging',
  'detail-begun': 'detailcontrole',
  sample: 'steekproef',
  'findings-closed': 'bevindingen',
  hearing: 'wederhoor',
  reply: 'reactie',
  outcome: 'uitkomst',
  recovery: 'terugvordering',
  stopped: 'gestaakt',
} as const satisfies Record<StepKind, string>;

export const CASE_STATE_WORDS = {
  opened: 'geopend',
  asked: 'gevraagd',
  answered: 'beantwoord',
  established: 'vastgesteld',
  warned: 'gewaarschuwd',
  announced: 'voornemen',
  proposed: 'wacht-op-tweede',
  decided: 'besloten',
  objected: 'bezwaar',
  lifted: 'opgeheven',
  closed: 'gesloten',
} as const satisfies Record<CaseState, string>;

export const DOUBT_WORDS = { 'rule-unclear': 'regel-onduidelijk', suspect: 'verdenking' } as const satisfies Record<
  Doubt,
  string
>;

export const MEASURE_WORDS = {
  none: 'zonder-gevolg-voor-betaling',
  cut: 'korting',
  withhold: 'inhouding',
  stop: 'stop',
} as const satisfies Record<MeasureKind, string>;

export const FIGURE_WORDS = {
  'refused-share': 'aandeel-afgewezen-regels',
  growth: 'groei-goedgekeurd-bedrag',
  'agreements-missed': 'afspraken-niet-nagekomen',
  'duties-late': 'bewijs-te-laat',
  'conditions-not-met': 'randvoorwaarden-niet-voldaan',
} as const satisfies Record<FlagFigure, string>;

export const CONTROL_KIND_WORDS = { material: 'materiele-controle', fraud: 'fraudeonderzoek' } as const;
export const WEIGHT_WORDS = { amount: 'bedrag', equal: 'gelijk' } as const;
export const RECOVERS_WORDS = { found: 'gevonden', 'lower-bound': 'ondergrens' } as const;
export const METHOD_WORDS = {
  ratio: 'quotientschatting',
  'mean-of-parts': 'gemiddelde-van-delen',
  'all-checked': 'alles-gecontroleerd',
} as const;
export const TURN_WORDS = { provider: 'aanbieder', manager: 'regio', payer: 'gemeente', nobody: 'niemand' } as const;
