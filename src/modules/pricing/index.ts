/** Server door of pricing. */
export { type Calculation, calculate } from './domain/calculate.ts';
export type { CalculationDocument, CostElement, Figure, HoursMeaning } from './domain/cost-element.ts';
export {
  type CorrectionMethod,
  checkSettings,
  FIGURE_STATUSES,
  type FigureStatus,
  type IndexFigure,
  type IndexSettings,
  indexTariff,
  PUBLISHED_FIGURES,
  proposeSettings,
  type SeriesFigure,
  type SettingsFault,
  type WeightedSeries,
  type WorkedOutIndex,
  workOutIndex,
} from './domain/indexation/index.ts';
export { PARAMETERS } from './domain/parameters.ts';
export { formulaText, overheadFormText, roundingText } from './http/explain.nl.ts';
export { formulaLines } from './http/index-formula.nl.ts';
export { pricingRoutes } from './http/routes.ts';
export { appendTariffs, listTariffs, listTariffsOn, type NewTariff, type TariffRow } from './storage/tariffs.ts';
export { type TakenBackTariff, withdrawTariffs } from './storage/withdraw-tariffs.ts';
