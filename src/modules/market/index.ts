/** Server door of market: the homework of a region. */
export { tellHomework } from './http/homework-source.nl.ts';
export { marketRoutes } from './http/routes.ts';
export { gatherStanding } from './use-cases/gather-standing.ts';
