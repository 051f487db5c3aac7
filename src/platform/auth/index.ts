export type { Actor, ActorOrganisation, KnownPerson, Membership, PeoplePort, VisibleOrganisations } from './actor.ts';
export { nobodyScope, scopeOf } from './actor-scope.ts';
export { type ClientKey, generateClientKey, readClientKey } from './client-key.ts';
export { type AccessDecision, type AccessRefusal, decideAccess } from './decide-access.ts';
export { type OidcClient, type OidcSettings, oidcClient } from './oidc-client.ts';
export { isPurpose, isRole, PURPOSES, type Purpose, RIGHTS, type Right, ROLES, type Role, rightsOf } from './rights.ts';
export { type SessionRouteDependencies, sessionRoutes } from './session-routes.ts';
export { type SessionDependencies, sessionsOf } from './sessions.ts';
export { type SignInDependencies, type SignInTrouble, signIn } from './sign-in.ts';
