import type { PlainDate } from '../src/kernel/plain-date.ts';
import { asOwner, type Database } from '../src/platform/db/index.ts';
import { buildJw323, type JW323, makeHeader } from '../src/standards/ijw/index.ts';
import { bsnsFromTestRange } from '../test/support/many-bsns.ts';
import { buildWorld, vault, WORLD } from '../test/support/world.ts';

const LINES_PER_CHILD = 5;
const FIRST_ALLOCATION = 500_000;
const VOLUME = 600;

export type Child = { readonly bsn: string; readonly allocationNumber: number };

/** A world with an allocation for every child of a file with this many lines. */
export async function buildBenchWorld(db: Database, lines: number): Promise<Child[]> {
  await buildWorld(db);
  const source = bsnsFromTestRange();
  const children = Array.from({ length: Math.ceil(lines / LINES_PER_CHILD) }, (_, index) => ({
    bsn: source.next().value as string,
    allocationNumber: FIRST_ALLOCATION + index,
  }));
  await asOwner(db, async (tx) => {
    const clients = tx.copyIn('client', [
      'id',
      'region_id',
      'municipality_id',
      'bsn_encrypted',
      'bsn_hash',
      'born_on',
      'sex',
      'surname',
      'initials',
    ]);
    for (const [index, child] of children.entries())
      await clients.row([
        1000 + index,
        1,
        WORLD.oss.id,
        vault.encrypt(child.bsn),
        vault.hash(child.bsn),
        '2012-01-01',
        '1',
        'Meting',
        'M',
      ]);
    await clients.end();
    const allocations = tx.copyIn('allocation', [
      'id',
      'region_id',
      'municipality_id',
      'provider_id',
      'client_id',
      'number',
    ]);
    for (const [index, child] of children.entries())
      await allocations.row([1000 + index, 1, WORLD.oss.id, WORLD.meander.id, 1000 + index, child.allocationNumber]);
    await allocations.end();
    const versions = tx.copyIn('allocation_version', [
      'allocation_id',
      'version',
      'municipality_id',
      'provider_id',
      'product_id',
      'product_category',
      'product_code',
      'from_on',
      'through_on',
      'volume',
      'unit',
      'frequency',
      'decided_at',
    ]);
    for (const index of children.keys())
      await versions.row([
        1000 + index,
        1,
        WORLD.oss.id,
        WORLD.meander.id,
        1,
        '45',
        '45A04',
        '2026-01-01',
        '2026-12-31',
        720,
        '01',
        '4',
        new Date('2025-12-15'),
      ]);
    await versions.end();
  });
  await asOwner(db, (tx) =>
    tx.execute('analyze client; analyze allocation; analyze allocation_version').catch(() => 0),
  );
  return children;
}

/** A declaration of October with five months of each child: all lines new and payable. */
export function benchDeclaration(
  children: readonly Child[],
  lines: number,
  identification: string,
  firstMonth: number,
): AsyncGenerator<Uint8Array> {
  const tariff = Number(WORLD.minutes.tariffCents);
  const used = children.slice(0, Math.ceil(lines / LINES_PER_CHILD));
  const header = makeHeader('JW323', {
    Afzender: WORLD.meander.agb,
    Ontvanger: WORLD.oss.cbs,
    Identificatie: identification,
    Dagtekening: '2026-11-09' as PlainDate,
  }) as JW323.Header;
  const period = (month: number) => {
    const name = `2026-${String(month).padStart(2, '0')}`;
    return {
      Begindatum: `${name}-01` as PlainDate,
      Einddatum: `${name}-${new Date(Date.UTC(2026, month, 0)).getUTCDate()}` as PlainDate,
    };
  };
  function* clients(): Generator<JW323.Client> {
    let left = lines;
    for (const [index, child] of used.entries()) {
      const count = Math.min(LINES_PER_CHILD, left);
      left -= count;
      yield {
        Bsn: child.bsn,
        Prestaties: {
          Prestatie: Array.from({ length: count }, (_, line) => ({
            ProductReferentie: { ReferentieNummer: `${identification}-${index}-${line}` },
            ToewijzingNummer: child.allocationNumber,
            ProductCategorie: WORLD.product.category,
            ProductCode: WORLD.product.code,
            ProductPeriode: period(firstMonth + line),
            GeleverdVolume: VOLUME,
            Eenheid: '01',
            ProductTarief: tariff,
            IngediendBedrag: { Bedrag: VOLUME * tariff, DebetCredit: 'D' },
          })),
        },
      } as JW323.Client;
    }
  }
  return buildJw323(
    header,
    {
      DeclaratieNummer: `N${identification}`,
      DeclaratiePeriode: period(10),
      DeclaratieDagtekening: '2026-11-09' as PlainDate,
      TotaalIngediendBedrag: { TotaalBedrag: lines * VOLUME * tariff, DebetCredit: 'D' },
    },
    clients(),
  );
}
