/** Server door of the instruments: their library, the choice aid, the checks and the comparison. All of it pure. */

export { advise, type FitRule } from './domain/advice.ts';
export { INCENTIVES, type Incentive, type SegmentChoices } from './domain/choice.ts';
export { BURDENING, cellOf, compareWith, DIMENSIONS, type PurchaseModel } from './domain/comparison.ts';
export {
  CONTROL_POINTS,
  type ControlAnswers,
  controllabilityOf,
} from './domain/controllability.ts';
export { factsWith, type Level, type SegmentFacts } from './domain/facts.ts';
export { harmonyOf } from './domain/harmony.ts';
export type { GoalFact, HarmonyOutcome } from './domain/harmony-finding.ts';
export { INSTRUMENTS, type Instrument, isOptionOf, type OptionKey } from './domain/instrument.ts';
export {
  type IntroductionItem,
  type IntroductionOutcome,
  type Side,
  weighIntroduction,
} from './domain/introduction-risk.ts';
export { ownModelOf } from './domain/own-model.ts';
export { smallNumber } from './domain/small-number.ts';
export { adviceSentence, optionName, toAdvies } from './http/advice-json.nl.ts';
export { comparisonSheets, toVergelijking } from './http/comparison-json.nl.ts';
export { factsOf, toFeiten } from './http/facts-json.ts';
export { toBevinding } from './http/harmony-json.ts';
export { INSTRUMENT_NAMES } from './http/library-json.nl.ts';
export { instrumentsRoutes } from './http/routes.ts';
export {
  Advies,
  AntwoordWoord,
  Bevinding,
  type Cel,
  Feiten,
  InstrumentWoord,
  Modelvergelijking,
  OptieWoord,
} from './http/schemas.ts';
export { INCENTIVE_WORDS, INSTRUMENT_WORDS, LEVEL_WORDS, OPTION_WORDS } from './http/words.nl.ts';
export { FIT_RULES, QUESTION_COUNT } from './library/index.ts';
