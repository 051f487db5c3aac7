/** Every address of the application in one place; parts are escaped here and nowhere else. */
import type { Id } from '../api/types.ts';

const part = (value: string | number): string => encodeURIComponent(value);

export const paths = {
  home: '/',
  today: '/vandaag',
  thread: '/draad',
  threadOf: (nodeId: string) => `/draad?volg=${part(nodeId)}`,
  contracts: '/contracten',
  contract: (id: Id, tab?: string) => `/contracten/${part(id)}${tab ? `?deel=${part(tab)}` : ''}`,
  allocations: '/toewijzingen',
  allocation: (id: Id) => `/toewijzingen/${part(id)}`,
  declare: '/declareren',
  messages: '/berichten',
  message: (id: Id, view?: string) => `/berichten/${part(id)}${view ? `?deel=${part(view)}` : ''}`,
  requests: '/verzoeken',
  request: (id: Id) => `/verzoeken/${part(id)}`,
  clocks: '/termijnen',
  claims: '/declaraties',
  claim: (id: Id) => `/declaraties/${part(id)}`,
  claimRefused: (id: Id, rule?: string) =>
    `/declaraties/${part(id)}?oordeel=afgewezen${rule ? `&regel=${part(rule)}` : ''}`,
  claimLine: (id: Id, sequence: number) => `/declaraties/${part(id)}/regels/${part(sequence)}`,
  search: '/zoeken',
  organisations: '/organisaties',
  organisation: (id: Id) => `/organisaties/${part(id)}`,
  cooperation: '/samenwerking',
  consultation: '/overleg',
  consultationPart: (tab: string) => `/overleg?deel=${part(tab)}`,
  contactsAbout: (providerId: Id) => `/overleg?aanbieder=${part(providerId)}`,
  mandatesOf: (task: string) => `/mandaten?taak=${part(task)}`,
  regionMembers: '/regio',
  people: '/personen',
  person: (id: Id) => `/personen/${part(id)}`,
  mandates: '/mandaten',
  accessLog: '/toegangslogboek',
  publicPage: '/openbaar',
  signIn: (returnTo: string) => (returnTo === '/' ? '/aanmelden' : `/aanmelden?naar=${part(returnTo)}`),
} as const;
