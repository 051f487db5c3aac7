import { type Element, mdtoDocument } from './xml.ts';

/** What something is called, in a list of terms. */
export type Term = { readonly label: string; readonly code?: string; readonly list: string };
/** A mark and the system in which it is unique. */
export type Identification = { readonly mark: string; readonly source: string };
export type Reference = { readonly name: string; readonly identification: Identification };

export type InformationObject = {
  readonly identification: Identification;
  readonly name: string;
  /** Such as `Archiefstuk` or `Dossier`. */
  readonly level: string;
  readonly description: string;
  /** Period to which the content applies, as ISO days. */
  readonly coverage: { readonly from: string; readonly through: string };
  readonly events: readonly { readonly kind: string; readonly at: string; readonly actor: string | null }[];
  /** Kept for so many years after a day; then destroyed. */
  readonly retention: { readonly trigger: string; readonly from: string; readonly years: number; readonly end: string };
  readonly partOf: Reference | null;
  readonly representation: Reference;
  readonly creator: string;
  readonly involved: readonly { readonly role: string; readonly name: string }[];
  readonly restriction: { readonly kind: string; readonly text: string };
};

/** XML of an information object. */
export const writeInformationObject = (one: InformationObject): string =>
  mdtoDocument([
    'informatieobject',
    [
      identification('identificatie', one.identification),
      ['naam', one.name],
      term('aggregatieniveau', { label: one.level, list: 'Begrippenlijst Aggregatieniveaus MDTO' }),
      ['omschrijving', one.description],
      [
        'dekkingInTijd',
        [
          term('dekkingInTijdType', { label: 'Van toepassing', list: 'Begrippenlijst DekkingInTijdTypen MDTO' }),
          ['dekkingInTijdBegindatum', one.coverage.from],
          ['dekkingInTijdEinddatum', one.coverage.through],
        ],
      ],
      ['taal', 'nl'],
      ...one.events.map(
        ({ kind, at, actor }): Element => [
          'event',
          [
            term('eventType', { label: kind, list: 'Begrippenlijst Eventtypen MDTO' }),
            ['eventTijd', at],
            actor === null ? undefined : ['eventVerantwoordelijkeActor', [['verwijzingNaam', actor]]],
          ],
        ],
      ),
      term('waardering', { label: 'Tijdelijk te bewaren', code: 'V', list: 'Begrippenlijst Waarderingen MDTO' }),
      [
        'bewaartermijn',
        [
          term('termijnTriggerStartLooptijd', { label: one.retention.trigger, list: 'Rode Draad' }),
          ['termijnStartdatumLooptijd', one.retention.from],
          ['termijnLooptijd', `P${one.retention.years}Y`],
          ['termijnEinddatum', one.retention.end],
        ],
      ],
      one.partOf ? reference('isOnderdeelVan', one.partOf) : undefined,
      reference('heeftRepresentatie', one.representation),
      ['archiefvormer', [['verwijzingNaam', one.creator]]],
      ...one.involved.map(
        ({ role, name }): Element => [
          'betrokkene',
          [
            term('betrokkeneTypeRelatie', { label: role, list: 'Begrippenlijst BetrokkeneTypeRelatie MDTO' }),
            ['betrokkeneActor', [['verwijzingNaam', name]]],
          ],
        ],
      ),
      [
        'beperkingGebruik',
        [
          term('beperkingGebruikType', {
            label: one.restriction.kind,
            list: 'Begrippenlijst BeperkingGebruikTypen MDTO',
          }),
          ['beperkingGebruikNadereBeschrijving', one.restriction.text],
        ],
      ],
    ],
  ]);

export type ArchivedFile = {
  readonly identification: Identification;
  readonly name: string;
  readonly bytes: number;
  /** Name and code of the format in the PRONOM register. */
  readonly format: { readonly label: string; readonly code: string };
  readonly sha256: string;
  /** When the checksum was made, ISO text in UTC. */
  readonly checkedAt: string;
  readonly represents: Reference;
};

/** XML of a file. */
export const writeFile = (one: ArchivedFile): string =>
  mdtoDocument([
    'bestand',
    [
      identification('identificatie', one.identification),
      ['naam', one.name],
      ['omvang', one.bytes],
      term('bestandsformaat', { ...one.format, list: 'PRONOM-register' }),
      [
        'checksum',
        [
          term('checksumAlgoritme', { label: 'SHA-256', list: 'Begrippenlijst ChecksumAlgoritmen MDTO' }),
          ['checksumWaarde', one.sha256],
          ['checksumDatum', one.checkedAt],
        ],
      ],
      reference('isRepresentatieVan', one.represents),
    ],
  ]);

const identification = (name: string, { mark, source }: Identification): Element => [
  name,
  [
    ['identificatieKenmerk', mark],
    ['identificatieBron', source],
  ],
];

const term = (name: string, { label, code, list }: Term): Element => [
  name,
  [
    ['begripLabel', label],
    code === undefined ? undefined : ['begripCode', code],
    ['begripBegrippenlijst', [['verwijzingNaam', list]]],
  ],
];

const reference = (name: string, { name: called, identification: one }: Reference): Element => [
  name,
  [['verwijzingNaam', called], identification('verwijzingIdentificatie', one)],
];
