import { addDays, type PlainDate, plainDate } from '../../../../kernel/plain-date.ts';
import { buildMessage } from '../../building/build-message.ts';
import { checkFile } from '../../check/check-file.ts';
import { Administration } from '../administration.ts';
import type { ChainMessage, ChainMessageId } from '../chain-message.ts';
import type { Dossier } from '../dossier.ts';
import { judgeMessage } from '../judge.ts';
import { PUBLISHED_SOURCES } from '../published-sources.ts';
import type { ClientOfMunicipality, Content, MunicipalSituation } from './allocation-list.ts';
import type { ClientOfProvider, DeliverySituation } from './deliver.ts';
import { named, type Plan } from './planned.ts';
import type { RequestSituation } from './request.ts';

export const MONDAY = plainDate('2025-05-12');
export const inDays = (days: number): PlainDate => addDays(MONDAY, days);

export const NOOR: ClientOfProvider = {
  Bsn: '999900006',
  Geboortedatum: { Datum: plainDate('2012-05-17') },
  Geslacht: '2',
  Naam: { Geslachtsnaam: { Achternaam: 'Vliet', Voorvoegsel: 'van' }, Voornamen: 'Noor', Voorletters: 'N' },
};
export const NOOR_AT_HOME: ClientOfMunicipality = {
  ...NOOR,
  Naam: { ...NOOR.Naam, Voorletters: 'N', NaamGebruik: '1' },
  Contactgegevens: {
    Contact: [
      {
        Soort: '01',
        Adres: {
          Huis: { Huisnummer: 14 },
          Postcode: '1011AB',
          Straatnaam: 'Voorbeeldstraat',
          Plaatsnaam: 'Amsterdam',
          LandCode: 'NL',
        },
      },
    ],
  },
};

export const PRODUCTS = [
  { Categorie: '45', Code: '45A04' },
  { Categorie: '41', Code: '41A03' },
  { Categorie: '43', Code: '43A09' },
] as const;
export const PER_WEEK = { Volume: 3, Eenheid: '04', Frequentie: '2' } as const;
export const IN_ALL = { Volume: 80, Eenheid: '04', Frequentie: '6' } as const;

export const content = (more: Partial<Content> = {}): Content => ({
  ToewijzingNummer: 1,
  Product: PRODUCTS[0],
  Ingangsdatum: inDays(-60),
  Einddatum: inDays(60),
  Omvang: PER_WEEK,
  ...more,
});

/** Municipality and provider with one client between them; what is planned is sent, and judged by the other. */
export class World {
  administration = new Administration([]);
  today = MONDAY;
  #sent = 0;

  get dossier(): Dossier {
    const Header = { Afzender: '0363', Ontvanger: '99990001' };
    return this.administration.dossierFor('JW301', { Header, Client: { Bsn: NOOR.Bsn } } as never);
  }

  get municipal(): MunicipalSituation {
    return {
      dossier: this.dossier,
      client: NOOR_AT_HOME,
      now: { date: this.today, time: '09:00:00' },
      numbersWithApprovedLines: new Set(),
    };
  }

  get delivery(): DeliverySituation {
    return { dossier: this.dossier, client: NOOR, today: this.today };
  }

  get asking(): RequestSituation {
    return { dossier: this.dossier, today: this.today, referencesUsed: new Set() };
  }

  /** Sends a plan; gives the rules broken at levels 1 to 4, none when it is right, undefined when it was not planned. */
  async send<Id extends ChainMessageId>(plan: Plan<Id>): Promise<readonly string[] | undefined> {
    if (!plan.ok) return undefined;
    const { message } = plan.value;
    this.#sent += 1;
    const byMunicipality = message === 'JW301' || message === 'JW319';
    const bericht = named(plan.value, {
      Afzender: byMunicipality ? '0363' : '99990001',
      Ontvanger: byMunicipality ? '99990001' : '0363',
      Identificatie: `W${this.#sent}`,
      Dagtekening: this.today,
    });
    const report = await checkFile([buildMessage(message, bericht)], { fileName: message, xsdUpToBytes: 0 });
    const context = this.administration.contextFor(message, bericht, this.today, PUBLISHED_SOURCES);
    const broken = judgeMessage(message, bericht, context).map(({ rule }) => rule);
    this.administration = this.administration.with({
      message,
      bericht,
      direction: 'received',
      verdict: 'accepted',
    } as unknown as ChainMessage);
    return [...report.findings.map(({ text }) => text), ...report.rules, ...broken];
  }
}
