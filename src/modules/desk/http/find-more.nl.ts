/** What the one search box finds beyond contracts, providers and products, by the rights of who asks. */
import type { Right } from '../../../platform/auth/index.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { Zoekresultaat } from '../../contracts/api.ts';
import { findElsewhere, SOUGHT, type Sought } from '../storage/search.ts';

type Place = {
  readonly word: Zoekresultaat['soort'];
  readonly right: Right;
  readonly path: (id: bigint) => string;
};

const PLACES: { readonly [Kind in Sought]: Place } = {
  organisation: { word: 'organisatie', right: 'organisations.read', path: (id) => `/organisaties/${id}` },
  claim: { word: 'declaratie', right: 'claims.read', path: (id) => `/declaraties/${id}` },
  procedure: { word: 'inkoopprocedure', right: 'procurement.read', path: (id) => `/inkoopprocedures/${id}` },
  'funding-terms': {
    word: 'bekostigingsvoorwaarden',
    right: 'funding.read',
    path: (id) => `/bekostigingsvoorwaarden/${id}`,
  },
  goal: { word: 'doel', right: 'thread.read', path: (id) => `/draad?volg=doel-${id}` },
  incident: { word: 'incident', right: 'incidents.read', path: (id) => `/calamiteiten/${id}` },
  signal: { word: 'signaal', right: 'signals.report', path: (id) => `/signalen/${id}` },
  meeting: { word: 'gesprek', right: 'suppliers.read', path: (id) => `/gesprekken/${id}` },
};

const ORGANISATION_KINDS: Readonly<Record<string, string>> = {
  municipality: 'gemeente',
  region: 'regio',
  'access-team': 'toegangsteam',
  'general-practitioner': 'huisarts',
  school: 'school',
  'certified-body': 'gecertificeerde instelling',
  supervisor: 'toezichthouder',
};

/** A few of each kind that this person may open. */
export async function findMore(
  tx: Tx,
  text: string,
  can: (right: Right) => boolean,
): Promise<readonly Zoekresultaat[]> {
  const kinds = SOUGHT.filter((kind) => can(PLACES[kind].right));
  return (await findElsewhere(tx, text, kinds)).map(({ kind, id, title, about }) => ({
    soort: PLACES[kind].word,
    id: Number(id),
    titel: title,
    omschrijving: kind === 'organisation' ? (ORGANISATION_KINDS[about] ?? about) : about,
    link: PLACES[kind].path(id),
  }));
}
