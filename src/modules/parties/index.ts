export {
  type OrganisationKind,
  type Surroundings,
  type VisibleOrganisations,
  visibleOrganisations,
} from './domain/visible-organisations.ts';
export { partiesRoutes } from './http/routes.ts';
export {
  type CodedMunicipality,
  type CodedOrganisation,
  findMunicipalityByCbs,
  findProviderByAgb,
  messageCodeOf,
} from './storage/find-by-code.ts';
export { createPeoplePort } from './storage/people-port.ts';
export { loadSurroundings } from './storage/surroundings.ts';
