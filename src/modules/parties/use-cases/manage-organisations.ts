import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { readDutchPhone } from '../domain/dutch-phone.ts';
import { isWithinReach } from '../domain/within-reach.ts';
import {
  codeInUse,
  findOrganisation,
  insertOrganisation,
  lockOrganisation,
  type NewOrganisation,
  type Organisation,
  type OrganisationChange,
  updateOrganisation,
} from '../storage/organisations.ts';
import { type Administrator, loadSeat } from './seat.ts';

type NotYours = { readonly code: 'parties.not-yours' };
type CodeInUse = { readonly code: 'parties.code-in-use' };
type NoPhone = { readonly code: 'parties.phone-not-dutch' };
type AddRefusal =
  | NotYours
  | CodeInUse
  | NoPhone
  | { readonly code: 'parties.code-missing' }
  | { readonly code: 'parties.municipality-missing' };
type ChangeRefusal =
  | NotYours
  | CodeInUse
  | NoPhone
  | { readonly code: 'parties.organisation-unknown' }
  | { readonly code: 'http.version-differs' };
type EndRefusal =
  | ChangeRefusal
  | { readonly code: 'parties.already-ended' }
  | { readonly code: 'parties.end-before-start' };

/** Kinds that belong to a municipality and cannot be found without it. */
const OF_A_MUNICIPALITY = ['access-team', 'general-practitioner', 'school', 'supervisor'];

/** Adds an organisation to the register of actors. */
export async function addOrganisation(
  tx: Tx,
  by: Administrator,
  wanted: NewOrganisation,
): Promise<Result<Organisation, AddRefusal>> {
  if (!isWithinReach(await loadSeat(tx, by), wanted)) return no({ code: 'parties.not-yours' });
  if (wanted.kind === 'municipality' && wanted.cbsCode === null) return no({ code: 'parties.code-missing' });
  if (wanted.kind === 'provider' && wanted.agbCode === null) return no({ code: 'parties.code-missing' });
  if (OF_A_MUNICIPALITY.includes(wanted.kind) && wanted.municipalityId === null) {
    return no({ code: 'parties.municipality-missing' });
  }
  const phone = phoneOf(wanted.phone);
  if (!phone.ok) return phone;
  if (await codeInUse(tx, wanted, null)) return no({ code: 'parties.code-in-use' });
  return yes(await getOrganisation(tx, await insertOrganisation(tx, { ...wanted, phone: phone.value ?? null })));
}

/** The number to keep; null takes it away, undefined leaves it as it is. */
function phoneOf(written: string | null | undefined): Result<string | null | undefined, NoPhone> {
  if (written === null || written === undefined) return yes(written);
  const phone = readDutchPhone(written);
  return phone === undefined ? no({ code: 'parties.phone-not-dutch' }) : yes(phone);
}

type Matches = (version: number) => boolean;

/** Changes name, codes or telephone number of an organisation that is still as the person saw it. */
export async function changeOrganisation(
  tx: Tx,
  by: Administrator,
  id: number,
  change: OrganisationChange,
  matches: Matches,
): Promise<Result<Organisation, ChangeRefusal>> {
  const found = await lockOwn(tx, by, id, matches);
  if (!found.ok) return found;
  const phone = phoneOf(change.phone);
  if (!phone.ok) return phone;
  if (change.agbCode && (await codeInUse(tx, { agbCode: change.agbCode, cbsCode: null }, id))) {
    return no({ code: 'parties.code-in-use' });
  }
  await updateOrganisation(tx, id, { ...change, phone: phone.value });
  return yes(await getOrganisation(tx, id));
}

/** Gives an organisation its last day; it stays in the register, because the past still names it. */
export async function closeOrganisation(
  tx: Tx,
  by: Administrator,
  id: number,
  throughOn: PlainDate,
  matches: Matches,
): Promise<Result<Organisation, EndRefusal>> {
  const found = await lockOwn(tx, by, id, matches);
  if (!found.ok) return found;
  if (found.value.throughOn !== null) return no({ code: 'parties.already-ended' });
  if (throughOn < found.value.fromOn) return no({ code: 'parties.end-before-start' });
  await updateOrganisation(tx, id, { throughOn });
  return yes(await getOrganisation(tx, id));
}

async function lockOwn(
  tx: Tx,
  by: Administrator,
  id: number,
  matches: Matches,
): Promise<Result<Organisation, Exclude<ChangeRefusal, CodeInUse | NoPhone>>> {
  const found = await lockOrganisation(tx, id);
  if (!found) return no({ code: 'parties.organisation-unknown' });
  if (!isWithinReach(await loadSeat(tx, by), found)) return no({ code: 'parties.not-yours' });
  return matches(found.rowVersion) ? yes(found) : no({ code: 'http.version-differs' });
}

async function getOrganisation(tx: Tx, id: number): Promise<Organisation> {
  const found = await findOrganisation(tx, id);
  if (!found) throw new Error(`organisation ${id} was just written and is gone`);
  return found;
}
