import { documentOf, type FundingDocument, termsFromDocument } from '../../src/modules/funding/index.ts';
import { asOwner, type Database } from '../../src/platform/db/index.ts';
import { WORLD } from './world.ts';

type Part = { readonly grenzen?: readonly object[]; readonly declaratie?: object; readonly [field: string]: unknown };

/** Funding terms of the invented world: guidance per minute, changed as told; what goes above a month's volume is held for a person. */
export function guidanceTerms(part: Part = {}): FundingDocument {
  const read = termsFromDocument({
    sleutel: 'proef',
    naam: 'Begeleiding in minuten',
    van: '2025-01-01',
    onderdelen: [
      {
        sleutel: 'begeleiding',
        naam: 'Begeleiding',
        model: 'prijs-keer-hoeveelheid',
        variant: 'inspanning',
        dekt: { productcodes: [WORLD.product.code] },
        prijs: { soort: 'eenheid', eenheid: 'minuut', prijsregel: 'vast' },
        verschuldigd: { soort: 'per-eenheid' },
        bronnen: ['proef'],
        ...part,
        declaratie: { per: 'jeugdige', eenheidcode: '01', bovenPeriode: 'beoordelen', ...part.declaratie },
      },
    ],
    bronnen: [{ sleutel: 'proef', titel: 'Zelf bedacht' }],
  });
  if (!read.ok) throw new Error(JSON.stringify(read.refusal.faults));
  return documentOf(read.value);
}

/** Both contracts of the world are paid by these terms from a day on. */
export const payBy = (db: Database, content: FundingDocument, from = '2025-01-01'): Promise<void> =>
  asOwner(db, async (tx) => {
    const { id } = await tx.one<{ id: number }>(
      `insert into funding_terms (region_id, key, number, name, from_on, content, adopted_on)
       select $1, 'proef', coalesce(max(number), 0) + 1, 'Begeleiding in minuten', '2025-01-01', $2::jsonb, '2025-01-01' from funding_terms
       returning id`,
      [WORLD.region, JSON.stringify(content)],
    );
    await tx.execute('update contract_funding set through_on = $1::date - 1 where through_on is null', [from]);
    await tx.execute('insert into contract_funding (contract_id, terms_id, from_on) values (1, $1, $2), (2, $1, $2)', [
      id,
      from,
    ]);
  });
