export {
  type OrganisationKind,
  type Surroundings,
  type VisibleOrganisations,
  visibleOrganisations,
} from './domain/visible-organisations.ts';
export { partiesRoutes } from './http/routes.ts';
export { hasAdministrator, type OrganisationKey } from './storage/administrators.ts';
export {
  type CodedMunicipality,
  type CodedOrganisation,
  findContact,
  findMunicipalityByCbs,
  findProviderByAgb,
  messageCodeOf,
  organisationsHere,
  regionOfMunicipality,
} from './storage/find-by-code.ts';
export { listMandates, type Mandate } from './storage/mandates.ts';
export { listMembers } from './storage/memberships.ts';
export {
  hasOrganisations,
  type OperatedOrganisation,
  operatedOrganisations,
  type PersonWithRole,
  peopleWithRole,
} from './storage/operated.ts';
export { createPeoplePort } from './storage/people-port.ts';
export { listPolicyFrames, type PolicyFrame } from './storage/policy-frames.ts';
export {
  DEFAULT_CALENDAR,
  loadRegionCalendar,
  loadWorkingDays,
  type RegionCalendar,
  storeRegionCalendar,
} from './storage/region-calendar.ts';
export { daysAsked, partiesAsked, type RowsAsked } from './storage/rows-asked.ts';
export {
  appendSettingChanges,
  listSettingChanges,
  type RecordedChange,
  type Setting,
  type SettingChange,
} from './storage/setting-changes.ts';
export { loadSurroundings } from './storage/surroundings.ts';
export { type AddedAdministrator, addAdministrator, type WantedAdministrator } from './use-cases/add-administrator.ts';
