import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { Tx } from '../../../../platform/db/index.ts';
import { AgbRegister } from '../../../../standards/agb/index.ts';
import { listedIn, type OutsideSources } from '../../../../standards/ijw/index.ts';
import { listScopedCodes } from '../../../catalogue/index.ts';
import { loadAgbCodes } from '../../storage/agb-register.ts';
import { loadAgreedProducts } from '../../storage/region-products.ts';
import { OUTSIDE_SOURCES } from '../../translate/outside-sources.ts';
import type { ChainContent } from './gather-context.ts';

/**
 * The outside sources for one message (level 4), in three statements: the codes of the region's product book on their days, and of
 * this municipality and provider, beside the national list (TR381), and the AGB register that counts today (OP254).
 */
export async function gatherSources(
  tx: Tx,
  regionId: number,
  { bericht }: ChainContent,
  today: PlainDate,
): Promise<OutsideSources> {
  const codes = [...productCodesIn(bericht)];
  const { Afzender, Ontvanger } = bericht.Header;
  const agreed = codes.length === 0 ? [] : await agreedBetween(tx, regionId, codes, [Afzender, Ontvanger]);
  const rows = await loadAgbCodes(tx, [Afzender, Ontvanger], today);
  const register = rows && new AgbRegister(rows);
  return {
    ...OUTSIDE_SOURCES,
    productListed: listedIn(agreed, OUTSIDE_SOURCES.productListed),
    ...(register ? { providerKnown: (code: string, on: PlainDate) => register.heldOn(code, on) } : {}),
  };
}

/** What the region's book says of the codes for everybody, and for this municipality and provider alone. */
async function agreedBetween(tx: Tx, regionId: number, codes: readonly string[], parties: readonly string[]) {
  const [municipality, provider] = parties.toSorted((a, b) => a.length - b.length);
  const general = await loadAgreedProducts(tx, regionId, codes);
  if (municipality === undefined || provider === undefined) return general;
  return [...general, ...(await listScopedCodes(tx, regionId, codes, { municipality, provider }))];
}

/** Every product code that a message names, wherever it stands: `Code` beside a `Categorie`. */
function productCodesIn(value: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (Array.isArray(value)) for (const one of value) productCodesIn(one, found);
  else if (typeof value === 'object' && value !== null) {
    const { Categorie, Code } = value as { readonly Categorie?: unknown; readonly Code?: unknown };
    if (typeof Categorie === 'string' && typeof Code === 'string') found.add(Code);
    for (const member of Object.values(value)) productCodesIn(member, found);
  }
  return found;
}
