import { asOwner, type Database, type Tx } from '../../src/platform/db/index.ts';

/**
 * Funding terms for De Meander's contract in the test world: minutes are paid as delivered, and what one contract comes to in a year
 * above the limit waits for a person. Lines that come after pass it.
 */
export const payWithReviewAbove = (db: Database, limitCents: number): Promise<void> =>
  asOwner(db, async (tx) => {
    const id = await insertTerms(tx, limitCents, '2025-01-01');
    await tx.execute(`insert into contract_funding (contract_id, terms_id, from_on) values (1, $1, '2025-01-01')`, [
      id,
    ]);
  });

/** The same for every contract of the demonstration, from a day on. */
export const reviewAllFrom = (db: Database, from: string, limitCents: number): Promise<void> =>
  asOwner(db, async (tx) => {
    const id = await insertTerms(tx, limitCents, from);
    await tx.execute(`update contract_funding set through_on = $1::date - 1 where through_on is null`, [from]);
    await tx.execute(
      `insert into contract_funding (contract_id, terms_id, from_on)
       select f.contract_id, $1, $2 from contract_funding f where f.through_on = $2::date - 1`,
      [id, from],
    );
  });

async function insertTerms(tx: Tx, limitCents: number, from: string): Promise<number> {
  const content = {
    sleutel: 'proef',
    naam: 'Proefvoorwaarden',
    van: from,
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
  const { id } = await tx.one<{ id: number }>(
    `insert into funding_terms (region_id, key, number, name, from_on, content, adopted_on)
     values (1, 'proef', 1, 'Proefvoorwaarden', $2, $1, $2) returning id`,
    [content, from],
  );
  return id;
}
