import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { PlainDate } from '../../src/kernel/plain-date.ts';
import { explainDeclaration } from '../../src/modules/exchange/index.ts';
import { asOwner } from '../../src/platform/db/index.ts';
import { inScope, meander, must } from '../support/chain.ts';
import { testDatabase } from '../support/database.ts';
import { declarationBytes } from '../support/declaration.ts';
import { sendFile, workAll } from '../support/process.ts';
import { buildWorld, WORLD } from '../support/world.ts';

const db = await testDatabase();
const TODAY = '2026-11-10' as PlainDate;
before(async () => {
  await buildWorld(db);
  await asOwner(db, (tx) => tx.execute('update organisation set works_here = false where id = $1', [WORLD.boxtel.id]));
});

type Refused = { reference: string; bsn?: string; amount?: number; codes: readonly string[] };
type Wanted = {
  answers: string;
  number: string;
  own: string;
  granted: number;
  submitted: number;
  refused: readonly Refused[];
};

/**
 * A JW325 as another program writes it: default namespace for the message, one letter for the basis, no indentation, line feeds,
 * comments, numbers with leading zeros, a client per refused line, and every code that may be left out left out or in.
 */
function foreignAnswer({ answers, number, own, granted, submitted, refused }: Wanted): Uint8Array {
  const money = (name: string, amount: string, cents: number) =>
    `<${name}><b:${amount}>00${Math.abs(cents)}</b:${amount}><b:DebetCredit>${cents < 0 ? 'C' : 'D'}</b:DebetCredit></${name}>`;
  const codes = (list: readonly string[]) =>
    `<RetourCodes>${list.map((code) => `<RetourCode>${code}</RetourCode>`).join('')}</RetourCodes>`;
  const version =
    '<b:BasisschemaXsdVersie>1.0.0</b:BasisschemaXsdVersie><b:BerichtXsdVersie>1.0.0</b:BerichtXsdVersie>';
  const client = ({ reference, bsn = WORLD.noor.bsn, amount = 98_400, codes: why }: Refused) =>
    `<Client><Bsn>${bsn}</Bsn><Prestaties><!-- afgewezen --><Prestatie><ProductReferentie><b:ReferentieNummer>${reference}</b:ReferentieNummer></ProductReferentie>` +
    `<ToewijzingNummer>300001</ToewijzingNummer><ProductCategorie>45</ProductCategorie><ProductCode>45A04</ProductCode>` +
    `<ProductPeriode><b:Begindatum>2026-10-01</b:Begindatum><b:Einddatum>2026-10-31</b:Einddatum></ProductPeriode>` +
    `<GeleverdVolume>600</GeleverdVolume><Eenheid>01</Eenheid><ProductTarief>164</ProductTarief>` +
    `${money('IngediendBedrag', 'Bedrag', amount)}${codes(why)}</Prestatie></Prestaties>${codes(['0200'])}</Client>`;
  return Buffer.from(
    `<?xml version='1.0' encoding='utf-8'?>\n<Bericht xmlns="${NS}/jw325/schema" xmlns:b="${NS}/basisschema/schema">` +
      `<Header><BerichtCode>491</BerichtCode><BerichtVersie>3</BerichtVersie><BerichtSubversie>2</BerichtSubversie>` +
      `<Afzender>${WORLD.boxtel.cbs}</Afzender><Ontvanger>${WORLD.meander.agb}</Ontvanger>` +
      `<BerichtIdentificatie><b:Identificatie>${own}</b:Identificatie><b:Dagtekening>${TODAY}</b:Dagtekening></BerichtIdentificatie>` +
      `<XsdVersie>${version}</XsdVersie>` +
      `<DeclaratieIdentificatie><b:Identificatie>${answers}</b:Identificatie><b:Dagtekening>2026-11-09</b:Dagtekening></DeclaratieIdentificatie>` +
      `<XsdVersieDeclaratie>${version}</XsdVersieDeclaratie>${codes(['0200'])}</Header>\n` +
      `<DeclaratieAntwoord><DeclaratieNummer>${number}</DeclaratieNummer>${money('TotaalIngediendBedrag', 'TotaalBedrag', submitted)}` +
      `${money('TotaalToegekendBedrag', 'TotaalBedrag', granted)}` +
      `${refused.length === 0 ? '' : `<Clienten>${refused.map(client).join('')}</Clienten>`}${codes([refused.length === 0 ? '8001' : '0200'])}` +
      `</DeclaratieAntwoord></Bericht>\n`,
  );
}
const NS = 'http://www.istandaarden.nl/ijw/3_2';

async function declare(identification: string, references: readonly string[]): Promise<void> {
  const lines = references.map((reference) => ({ reference }));
  const bytes = await declarationBytes({ identification, number: identification, receiver: WORLD.boxtel.cbs, lines });
  must(await sendFile(db, bytes));
}

async function explained(wanted: Wanted) {
  const { messageId } = must(await sendFile(db, foreignAnswer(wanted)));
  await workAll(db);
  const [row] = await asOwner(db, (tx) =>
    tx.query<{ outcome: string; why: unknown }>('select outcome, refusals as why from message where id = $1', [
      messageId,
    ]),
  );
  const told = await inScope(db, meander, (tx) => explainDeclaration(tx, messageId, TODAY));
  return { row, told };
}

test('TR366, TR367: an answer that another program wrote is explained to the cent, in whatever order it names the lines', async () => {
  await declare('VR1', ['VR1', 'VR2', 'VR3']);
  const { row, told } = await explained({
    answers: 'VR1',
    number: 'VR1',
    own: 'VA1',
    submitted: 3 * 98_400,
    granted: 98_400,
    refused: [
      { reference: 'VR3', codes: ['9321'] },
      { reference: 'VR1', codes: ['9321', '9384'] },
    ],
  });
  assert.deepEqual(row, { outcome: 'processed', why: null });
  assert.deepEqual(told?.explained.gaps, []);
  assert.deepEqual([told?.explained.granted, told?.lines, told?.refusedLines], [98_400n, 3, 2]);
  assert.deepEqual(
    told?.refusedShown.map(({ reference, retourcodes }) => [reference, retourcodes]),
    [
      ['VR1', ['9321', '9384']],
      ['VR3', ['9321']],
    ],
  );
});

test('TR366, TR367: what such an answer says wrongly is named to the cent, with the rule it breaks', async () => {
  await declare('VS1', ['VS1', 'VS2', 'VS3']);
  const { row, told } = await explained({
    answers: 'VS1',
    number: 'VS1',
    own: 'VA2',
    submitted: 3 * 98_400,
    granted: 3 * 98_400 - 98_000 - 98_400 - 98_400,
    refused: [
      { reference: 'VS2', amount: 98_000, codes: ['9321'] },
      { reference: 'ONBEKEND', codes: ['9321'] },
      { reference: 'VS3', bsn: WORLD.sem.bsn, codes: ['9321'] },
    ],
  });
  assert.equal(row?.outcome, 'rejected');
  assert.deepEqual([...(told?.rules ?? [])].sort(), ['TR366', 'TR367']);
  assert.deepEqual(
    told?.explained.gaps.map((gap) => [gap.kind, gap.cents]),
    [
      ['other-content', 400n],
      ['unknown-line', -98_400n],
      ['unknown-line', -98_400n],
    ],
  );
});
