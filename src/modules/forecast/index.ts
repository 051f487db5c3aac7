/** Server door of forecast: where the year ends, and why costs rose. */
export { forecastModuleRoutes } from './http/routes.ts';
export { expectationOfYear, expectedOver, type YearExpectation } from './storage/forecasts.ts';
export { FORECAST_JOB, forecastEverywhere, forecastJob } from './use-cases/forecast-job.ts';
