import { type PlainDate, plainDate } from '../../../src/kernel/plain-date.ts';
import {
  buildMessage,
  type ChainMessageId,
  type JW323,
  type MessageId,
  type Messages,
  makeHeader,
} from '../../../src/standards/ijw/index.ts';
import { compact } from '../suite-file.ts';

/** A message of the invented world: the municipality, the provider, Noor and her sister. */
export type Told = { readonly message: MessageId; readonly bericht: object };

type Fields = Record<string, unknown>;
type About = {
  /** Identificatie; unique unless a case wants otherwise. */
  readonly as?: string;
  readonly on?: string;
  readonly bsn?: string;
  readonly municipality?: string;
  readonly provider?: string;
};

export const NOOR = '999900006';
export const SISTER = '999900018';
export const MUNICIPALITY = '0363';
export const PROVIDER = '99990001';
export const TODAY: PlainDate = plainDate('2025-05-12');

let told = 0;
/** Starts counting anew, so that the same cases give the same bytes. */
export const restart = (): void => {
  told = 0;
};

function header(message: MessageId, { as, on, municipality = MUNICIPALITY, provider = PROVIDER }: About): unknown {
  told += 1;
  const byMunicipality = message === 'JW301' || message === 'JW319' || message === 'JW325';
  return makeHeader(message, {
    Afzender: byMunicipality ? municipality : provider,
    Ontvanger: byMunicipality ? provider : municipality,
    Identificatie: as ?? `K${String(told).padStart(5, '0')}`,
    Dagtekening: (on ?? TODAY) as PlainDate,
  });
}

const client = (bsn = NOOR): Fields => ({
  Bsn: bsn,
  Geboortedatum: { Datum: '2012-05-17' },
  Geslacht: '2',
  Naam: { Geslachtsnaam: { Achternaam: 'Vliet', Voorvoegsel: 'van' }, Voornamen: 'Noor', Voorletters: 'N' },
});
const address = {
  Soort: '01',
  Adres: {
    Huis: { Huisnummer: 14 },
    Postcode: '1011AB',
    Straatnaam: 'Voorbeeldstraat',
    Plaatsnaam: 'Amsterdam',
    LandCode: 'NL',
  },
};

export const PRODUCT = { Categorie: '45', Code: '45A04' };
export const SIZE = { Volume: 3, Eenheid: '04', Frequentie: '2' };
/** An allocation that runs on 12 May 2025. */
export const allocation = (more: Fields = {}): Fields => ({
  ToewijzingNummer: 300001,
  Product: PRODUCT,
  Toewijzingsdatum: '2025-03-06',
  Toewijzingstijd: '09:30:00',
  Ingangsdatum: '2025-03-10',
  Einddatum: '2025-08-31',
  Omvang: SIZE,
  ...more,
});
/** Another product that runs. */
export const other = (more: Fields = {}): Fields =>
  allocation({ ToewijzingNummer: 300002, Product: { Categorie: '41', Code: '41A03' }, ...more });
export const start = (more: Fields = {}): Fields => ({
  ToewijzingNummer: 300001,
  Product: PRODUCT,
  ToewijzingIngangsdatum: '2025-03-10',
  Begindatum: '2025-03-11',
  StatusAanlevering: '1',
  ...more,
});
export const stop = (more: Fields = {}): Fields => ({
  ...start(),
  RedenBeeindiging: '31',
  Einddatum: '2025-05-09',
  ...more,
});
export const PAUSE = { RedenBeeindiging: '20', Einddatum: '2025-04-30' };
export const REMOVE = { StatusAanlevering: '3' };
/** A task without allocation (IV096). */
export const task = (fields: Fields): Fields => {
  const { ToewijzingNummer: _, ToewijzingIngangsdatum: __, ...rest } = fields;
  return rest;
};
export const asked = (more: Fields = {}): Fields => ({
  ReferentieAanbieder: 'VOT-1',
  Product: { Categorie: '42', Code: '42A01' },
  ToewijzingIngangsdatum: '2025-06-01',
  ToewijzingEinddatum: '2025-12-31',
  Omvang: SIZE,
  Verwijzer: { Type: '06' },
  ...more,
});
/** A longer term for what runs. */
export const change = (more: Fields = {}): Fields => ({
  ToewijzingNummer: 300001,
  GewensteIngangsdatum: '2025-03-10',
  Einddatum: '2025-12-31',
  Omvang: SIZE,
  ...more,
});
export const fresh = (more: Fields = {}): Fields => ({
  Product: { Categorie: '42', Code: '42A01' },
  GewensteIngangsdatum: '2025-06-01',
  Einddatum: '2025-12-31',
  Omvang: SIZE,
  ...more,
});

export const jw301 = (products: readonly Fields[], about: About = {}): Told => ({
  message: 'JW301',
  bericht: {
    Header: header('JW301', about),
    Client: {
      ...client(about.bsn),
      Naam: { ...(client().Naam as Fields), NaamGebruik: '1' },
      Contactgegevens: { Contact: [address] },
      ToegewezenProducten: { ToegewezenProduct: products },
    },
  },
});
export const jw305 = (starts: readonly Fields[], about: About = {}): Told => ({
  message: 'JW305',
  bericht: {
    Header: header('JW305', about),
    Client: { ...client(about.bsn), StartProducten: { StartProduct: starts } },
  },
});
export const jw307 = (stops: readonly Fields[], about: About = {}): Told => ({
  message: 'JW307',
  bericht: { Header: header('JW307', about), Client: { ...client(about.bsn), StopProducten: { StopProduct: stops } } },
});
export const jw315 = (products: readonly Fields[], about: About = {}): Told => ({
  message: 'JW315',
  bericht: {
    Header: header('JW315', about),
    Client: { ...client(about.bsn), AangevraagdeProducten: { AangevraagdProduct: products } },
  },
});

type Request = {
  readonly reference?: string;
  readonly unchanged?: readonly number[];
  readonly changes?: readonly Fields[];
  readonly fresh?: readonly Fields[];
};
export const jw317 = (request: Request, about: About = {}): Told => ({
  message: 'JW317',
  bericht: {
    Header: header('JW317', about),
    Client: {
      Bsn: about.bsn ?? NOOR,
      Verzoek: {
        ReferentieAanbieder: request.reference ?? 'VOW-1',
        RedenVerzoek: '1',
        ...(request.unchanged && {
          OngewijzigdeProducten: {
            OngewijzigdProduct: request.unchanged.map((number) => ({ ToewijzingNummer: number })),
          },
        }),
        ...(request.changes && { TeWijzigenProducten: { TeWijzigenProduct: request.changes } }),
        ...(request.fresh && { NieuweProducten: { NieuwProduct: request.fresh } }),
      },
    },
  },
});
export const jw319 = (answer: Fields, about: About = {}): Told => ({
  message: 'JW319',
  bericht: {
    Header: header('JW319', about),
    Antwoord: { ReferentieAanbieder: 'VOT-1', VerzoekAntwoord: '2', ...answer },
  },
});

/** A declaration over April of one line on the allocation, and its answer in which all of it is granted. */
export function declared(credit = false): readonly Told[] {
  const reference = credit ? { ReferentieNummer: 'P2', VorigReferentieNummer: 'P1' } : { ReferentieNummer: 'P1' };
  const sign = credit ? 'C' : 'D';
  const line = {
    ProductReferentie: reference,
    ToewijzingNummer: 300001,
    ProductCategorie: '45',
    ProductCode: '45A04',
    ProductPeriode: { Begindatum: '2025-04-01', Einddatum: '2025-04-30' },
    GeleverdVolume: 10,
    Eenheid: '04',
    ProductTarief: 8000,
    IngediendBedrag: { Bedrag: 80000, DebetCredit: sign },
  };
  const number = credit ? 'D2' : 'D1';
  const total = { TotaalBedrag: 80000, DebetCredit: sign };
  const Header = header('JW323', { on: '2025-05-02' }) as JW323.Header;
  const Declaratie = {
    DeclaratieNummer: number,
    DeclaratiePeriode: { Begindatum: '2025-04-01', Einddatum: '2025-04-30' },
    DeclaratieDagtekening: '2025-05-02',
    TotaalIngediendBedrag: total,
    Clienten: { Client: [{ Bsn: NOOR, Prestaties: { Prestatie: [line] } }] },
  };
  const answer = {
    Header: {
      ...(header('JW325', { on: '2025-05-06' }) as object),
      DeclaratieIdentificatie: Header.BerichtIdentificatie,
      XsdVersieDeclaratie: Header.XsdVersie,
      RetourCodes: { RetourCode: ['0200'] },
    },
    DeclaratieAntwoord: {
      DeclaratieNummer: number,
      TotaalIngediendBedrag: total,
      TotaalToegekendBedrag: total,
      RetourCodes: { RetourCode: ['8001'] },
    },
  };
  return [
    { message: 'JW323', bericht: { Header, Declaratie } },
    { message: 'JW325', bericht: answer },
  ];
}

export const isChain = (one: Told): one is Told & { readonly message: ChainMessageId } =>
  one.message !== 'JW323' && one.message !== 'JW325';

/** The message as bytes of one line. */
export const xmlOf = ({ message, bericht }: Told): string =>
  compact(Buffer.from(buildMessage(message, bericht as Messages[typeof message])).toString('utf8'));
