/** Server door of incidents. */
export { incidentsRoutes } from './http/routes.ts';
export { continuitySection, incidentSection, incidentWaitsOf, incidentWorkOf } from './http/sections.ts';
export { reportIncident, takeIncidentStep } from './use-cases/keep-incidents.ts';
export { type MonthFacts, monthFactsOf } from './use-cases/month-facts.ts';
