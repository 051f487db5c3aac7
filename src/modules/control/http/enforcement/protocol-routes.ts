import { yes } from '../../../../kernel/result.ts';
import { type Route, route } from '../../../../platform/http/index.ts';
import { type FlagRecord, recordOf } from '../../domain/enforcement/flags.ts';
import type { FlagFigure, OfferedProtocol, Protocol } from '../../domain/enforcement/protocol.ts';
import { flagsOfRegion } from '../../use-cases/enforcement/flags.ts';
import { adoptProtocol, protocolOf } from '../../use-cases/enforcement/protocol.ts';
import { type ModuleOptions, regionActorOf } from '../context.ts';
import { protocolRefusals as refusals } from '../refusals.nl.ts';
import { FIGURE_WORDS, MEASURE_WORDS, termOf } from '../words.nl.ts';
import { Handhavingsprotocol, NieuwProtocol, type Protocoldocument, RodeVlaggen } from './protocol-schemas.ts';

const tags = ['Handhaving'];

/** The protocol of the region and the red flags that it raises: about organisations only. */
export const protocolRoutes = ({ today }: ModuleOptions): Route[] => [
  route({
    method: 'GET',
    url: '/handhavingsprotocol',
    summary:
      'Gronden, maatregelen, termijnen en rode vlaggen van de regio; het voorbeeld zolang er geen is vastgesteld',
    tags,
    rights: 'enforcement.manage',
    answer: Handhavingsprotocol,
    refusals,
    async handler({ tx, actor, scope, about }) {
      about({ recordKind: 'enforcement-protocol' });
      const by = regionActorOf(actor, scope, today());
      if (!by.ok) return by;
      const { protocol, version, fromOn, note, adoptedBy } = await protocolOf(tx, by.value.regionId, today());
      const own = by.value.organisationId === by.value.regionId;
      return yes({
        versie: version,
        van: fromOn,
        toelichting: note,
        vastgesteldDoor: adoptedBy,
        document: toDocument(protocol),
        mag: { vaststellen: own },
      });
    },
  }),
  route({
    method: 'POST',
    url: '/handhavingsprotocol/versies',
    summary: 'Een eigen protocol vaststellen; een rode vlag die naar jeugdigen kijkt, wordt geweigerd',
    tags,
    rights: 'enforcement.manage',
    idempotent: true,
    body: NieuwProtocol,
    status: 204,
    refusals,
    async handler({ body, tx, actor, scope, about }) {
      about({ recordKind: 'enforcement-protocol' });
      const by = regionActorOf(actor, scope, today());
      if (!by.ok) return by;
      return await adoptProtocol(tx, by.value, {
        protocol: fromDocument(body.document),
        fromOn: body.van,
        note: body.toelichting,
      });
    },
  }),
  route({
    method: 'GET',
    url: '/rode-vlaggen',
    summary:
      'Welke aanbieders vandaag boven welke regel liggen, en hoe vaak een regel onterecht waarschuwde; nooit een oordeel',
    tags,
    rights: 'enforcement.manage',
    answer: RodeVlaggen,
    refusals,
    async handler({ tx, actor, scope, can, about }) {
      about({ recordKind: 'enforcement-flags' });
      const by = regionActorOf(actor, scope, today());
      if (!by.ok) return by;
      const { inForce, raised, judged } = await flagsOfRegion(tx, by.value.regionId, today());
      const { vlaggen: regels } = toDocument(inForce.protocol);
      return yes({
        dag: today(),
        regels: regels.map((regel) => ({ ...regel, bevindingen: toBevindingen(recordOf(regel.sleutel, judged)) })),
        vlaggen: raised.map(({ rule, providerId: id, providerName: naam, value, caseId }) => ({
          regel: rule.key,
          titel: rule.title,
          aanbieder: { id, naam },
          cijfer: FIGURE_WORDS[rule.figure],
          waarde: value,
          grens: rule.limit,
          zaakId: caseId,
        })),
        mag: { openen: can('enforcement.manage') },
      });
    },
  }),
];

const toBevindingen = (record: FlagRecord) => ({
  zaken: record.cases,
  ongegrond: record.unfounded,
  onduidelijk: record.unclear,
  vastgesteld: record.established,
  onterechtPercentage: record.falsePercent,
});

const toDocument = ({ terms, grounds, measures, flags }: Protocol): Protocoldocument => ({
  termijnen: {
    antwoordDagen: terms.answerDays,
    herstelDagen: terms.remedyDays,
    zienswijzeDagen: terms.defenceDays,
    bezwaarDagen: terms.objectionDays,
  },
  gronden: grounds.map((one) => ({
    sleutel: one.key,
    titel: one.title,
    grondslag: one.basis,
    reikwijdte: one.scope,
    zonderWaarschuwing: one.direct,
  })),
  maatregelen: measures.map((one) => ({
    sleutel: one.key,
    titel: one.title,
    soort: MEASURE_WORDS[one.kind],
    percentage: one.percent,
    na: one.afterKey,
  })),
  vlaggen: flags.map((one) => ({
    sleutel: one.key,
    titel: one.title,
    grondslag: one.basis,
    reikwijdte: one.scope,
    van: one.from,
    tot: one.through,
    cijfer: FIGURE_WORDS[one.figure],
    grens: one.limit,
    verwachtOnterechtPercentage: one.expectedFalsePercent,
    waaromOnterecht: one.falseBecause,
  })),
});

/** A figure that is none of ours stays as it was written, so that the refusal can say what it is about. */
const figureOf = (word: string): string =>
  (Object.keys(FIGURE_WORDS) as FlagFigure[]).find((key) => FIGURE_WORDS[key] === word) ?? word;

const fromDocument = ({ termijnen, gronden, maatregelen, vlaggen }: Protocoldocument): OfferedProtocol => ({
  terms: {
    answerDays: termijnen.antwoordDagen,
    remedyDays: termijnen.herstelDagen,
    defenceDays: termijnen.zienswijzeDagen,
    objectionDays: termijnen.bezwaarDagen,
  },
  grounds: gronden.map((one) => ({
    key: one.sleutel,
    title: one.titel,
    basis: one.grondslag,
    scope: one.reikwijdte,
    direct: one.zonderWaarschuwing,
  })),
  measures: maatregelen.map((one) => ({
    key: one.sleutel,
    title: one.titel,
    kind: termOf(MEASURE_WORDS, one.soort),
    percent: one.percentage,
    afterKey: one.na,
  })),
  flags: vlaggen.map((one) => ({
    key: one.sleutel,
    title: one.titel,
    basis: one.grondslag,
    scope: one.reikwijdte,
    from: one.van,
    through: one.tot,
    figure: figureOf(one.cijfer),
    limit: one.grens,
    expectedFalsePercent: one.verwachtOnterechtPercentage,
    falseBecause: one.waaromOnterecht,
  })),
});
