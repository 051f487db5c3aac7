import { WORLD } from './small-world.ts';

/** A contract of the small world as it is asked for: with partners, a price and two clauses that are switched on. */
export const NEW_CONTRACT = {
  nummer: 'N-001',
  naam: 'De Linde, nieuw',
  aanbiederId: WORLD.provider,
  opdrachtgeverId: WORLD.region,
  gemeenteIds: [WORLD.municipality, WORLD.neighbour],
  segment: 'zwaar',
  variant: 'inspanning',
  procedure: 'Europese aanbesteding',
  van: '2027-01-01',
  tot: '2028-12-31',
  betaaltermijnDagen: 30,
  vorm: 'gezamenlijk',
  kenmerk: null,
  bovenliggendId: null,
  reikwijdte: 'Begeleiding in de hele regio',
  producten: [
    { productId: WORLD.guidance, jaar: 2027, volume: 1000, budgetCent: 10_000_000, plafondCent: null, tariefCent: 110 },
    { productId: WORLD.guidance, jaar: 2028, volume: 1000, budgetCent: 10_000_000, plafondCent: null, tariefCent: 110 },
  ],
  partners: [
    { rol: 'combinant', naam: 'Zorg samen', nummer: '12345678', taak: 'Daghulp', aandeel: null, voor: null },
    {
      rol: 'onderaannemer',
      naam: 'Klein Begin',
      nummer: '87654321',
      taak: 'Vervoer',
      aandeel: 7.5,
      voor: 'Zorg samen',
    },
  ],
  bepalingen: [
    {
      sleutel: 'spending-room',
      werkend: {
        soort: 'bestedingsruimte',
        waarden: {
          ruimte: [{ jaar: 2027, bedragCent: 10_000_000 }],
          signaalBij: 80,
          overlegBinnen: 14,
          beslissenBinnen: 14,
        },
      },
    },
    { sleutel: 'own-delivery', werkend: null },
  ],
} as const;
