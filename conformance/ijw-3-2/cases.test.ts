import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import {
  buildMessage,
  checkFile,
  type JW301,
  type MessageId,
  makeHeader,
  readMessage,
} from '../../src/standards/ijw/index.ts';

type Fields = Record<string, unknown>;
type Step = {
  readonly step: number;
  readonly message: 'JW301' | 'JW323' | 'JW325';
  readonly what: string;
  readonly fields: Fields;
};
type Case = { readonly id: string; readonly title: string; readonly steps: readonly Step[] };

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
const cases: Case[] = JSON.parse(read('./cases.json')).cases;

/** The client of the example; a case only says what matters to it. */
async function exampleClient(): Promise<JW301.Client> {
  for await (const event of readMessage([Buffer.from(read('./examples/jw301.xml'))])) {
    if (event.kind === 'whole' && event.message === 'JW301') return event.bericht.Client;
  }
  throw new Error('the example has no client');
}

const header = (message: MessageId, dated: string) => {
  const [Afzender, Ontvanger] = message === 'JW323' ? ['99990001', '0363'] : ['0363', '99990001'];
  return makeHeader(message, { Afzender, Ontvanger, Identificatie: 'CASUS', Dagtekening: dated as never });
};

async function jw301({ Client, ToegewezenProduct }: Fields): Promise<object> {
  const example = await exampleClient();
  const products = (ToegewezenProduct as Fields[]).map((product) => ({
    Toewijzingsdatum: product.Ingangsdatum,
    Toewijzingstijd: '09:00:00',
    ...product,
  }));
  const client = { ...example, ...(Client as Fields), ToegewezenProducten: { ToegewezenProduct: products } };
  return { Header: header('JW301', '2024-01-01'), Client: client };
}

function jw323({ Declaratie }: Fields): object {
  const declaratie = Declaratie as Fields;
  const clients = (declaratie.Clienten as Fields[]).map((client) => ({
    ...client,
    Prestaties: { Prestatie: client.Prestaties },
  }));
  const dated = declaratie.DeclaratieDagtekening as string;
  return { Header: header('JW323', dated), Declaratie: { ...declaratie, Clienten: { Client: clients } } };
}

function jw325({ Header, DeclaratieAntwoord }: Fields): object {
  const common = header('JW325', '2024-01-01');
  const codes = (of: unknown) => ({ RetourCode: (of as Fields).RetourCodes });
  const { BerichtIdentificatie: DeclaratieIdentificatie, XsdVersie: XsdVersieDeclaratie } = common;
  return {
    Header: { ...common, DeclaratieIdentificatie, XsdVersieDeclaratie, RetourCodes: codes(Header) },
    DeclaratieAntwoord: { ...(DeclaratieAntwoord as Fields), RetourCodes: codes(DeclaratieAntwoord) },
  };
}

const COMPLETE = { JW301: jw301, JW323: jw323, JW325: jw325 };

for (const { id, title, steps } of cases) {
  for (const { step, message, what, fields } of steps) {
    test(`${id} step ${step}, ${message} (${title}: ${what}) is clean`, async () => {
      const bytes = buildMessage(message, (await COMPLETE[message](fields)) as never);
      const report = await checkFile([bytes], { fileName: `${id}.xml` });
      assert.deepEqual([report.message, report.xsdValid, report.rules], [message, true, []]);
    });
  }
}
