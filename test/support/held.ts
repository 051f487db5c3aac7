import { asOwner, type Database } from '../../src/platform/db/index.ts';

/**
 * Funding terms for De Meander's contract in the test world: minutes are paid as delivered, and what one contract comes to in a year
 * above the limit waits for a person. Lines that come after pass it.
 */
export async function payWithReviewAbove(db: Database, limitCents: number): Promise<void> {
  const content = {
    sleutel: 'proef',
    naam: 'Proefvoorwaarden',
    van: '2025-01-01',
    onderdelen: [
      {
        sleutel: 'minuten',
        naam: 'Begeleiding in minuten',
        model: 'prijs-keer-hoeveelheid',
        variant: 'inspanning',
        prijs: { soort: 'eenheid', eenheid: 'minuut', prijsregel: 'vast' },
        verschuldigd: { soort: 'per-eenheid' },
        grenzen: [
          {
            sleutel: 'jaarbedrag',
            naam: 'Jaarbedrag van het contract',
            per: ['contract'],
            over: 'jaar',
            hoogte: { soort: 'bedrag', bedragCenten: limitCents },
            bijOverschrijding: 'beoordelen',
          },
        ],
        declaratie: { per: 'jeugdige', eenheidcode: '01', bovenPeriode: 'afkeuren' },
      },
    ],
  };
  await asOwner(db, async (tx) => {
    const { id } = await tx.one<{ id: number }>(
      `insert into funding_terms (region_id, key, number, name, from_on, content, adopted_on)
       values (1, 'proef', 1, 'Proefvoorwaarden', '2025-01-01', $1, '2025-01-01') returning id`,
      [content],
    );
    await tx.execute(`insert into contract_funding (contract_id, terms_id, from_on) values (1, $1, '2025-01-01')`, [
      id,
    ]);
  });
}
