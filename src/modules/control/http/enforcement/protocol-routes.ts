import { yes } from '../../../../kernel/result.ts';
import { type Route, route } from '../../../../platform/http/index.ts';
import { flagsUnder } from '../../use-cases/enforcement/flags.ts';
import {
  adoptProtocol,
  inForceOn,
  type ProtocolVersion,
  protocolVersions,
  weighProtocol,
} from '../../use-cases/enforcement/protocol.ts';
import { type ModuleOptions, regionActorOf } from '../context.ts';
import { protocolRefusals as refusals } from '../refusals.nl.ts';
import { differencesOf } from './protocol-differences.ts';
import { fromDocument, toDocument } from './protocol-document.ts';
import { Handhavingsprotocol, NieuwProtocol, Protocolontwerp, ProtocolVoorbeeld } from './protocol-schemas.ts';
import { stepsOfProtocol } from './protocol-steps.ts';

const tags = ['Handhaving'];
const recordKind = 'enforcement-protocol';

/** Each version that was adopted, with what it changed in the one before. */
const toVersies = (versions: readonly ProtocolVersion[], inForce: ProtocolVersion) =>
  versions.flatMap((one, at) => {
    const before = versions[at + 1];
    if (!before || one.fromOn === null) return [];
    return {
      versie: one.version,
      van: one.fromOn,
      door: one.adoptedBy,
      toelichting: one.note ?? '',
      geldt:
        one === inForce ? ('nu' as const) : one.version > inForce.version ? ('later' as const) : ('niet-meer' as const),
      wijzigingen: differencesOf(toDocument(before.protocol), toDocument(one.protocol)),
    };
  });

/** The protocol of the region: what holds, every version before it, and what a next version would change. */
export const protocolRoutes = ({ today }: ModuleOptions): Route[] => [
  route({
    method: 'GET',
    url: '/handhavingsprotocol',
    summary:
      'Gronden, maatregelen, termijnen en rode vlaggen van de regio met elke eerdere versie; het voorbeeld zolang er geen is vastgesteld',
    tags,
    rights: 'enforcement.manage',
    answer: Handhavingsprotocol,
    refusals,
    async handler({ tx, actor, scope, about }) {
      about({ recordKind });
      const by = regionActorOf(actor, scope, today());
      if (!by.ok) return by;
      const versions = await protocolVersions(tx, by.value.regionId);
      const inForce = inForceOn(versions, today());
      const newest = versions[0] ?? inForce;
      return yes({
        versie: inForce.version,
        van: inForce.fromOn,
        toelichting: inForce.note,
        vastgesteldDoor: inForce.adoptedBy,
        document: toDocument(inForce.protocol),
        stappen: stepsOfProtocol(inForce.protocol),
        versies: toVersies(versions, inForce),
        nieuwste: { versie: newest.version, van: newest.fromOn, document: toDocument(newest.protocol) },
        mag: { vaststellen: by.value.organisationId === by.value.regionId },
      });
    },
  }),
  route({
    method: 'POST',
    url: '/handhavingsprotocol/voorbeelden',
    summary: 'Wat een volgende versie zou veranderen, en wie daarmee boven een grens ligt; er wordt niets vastgelegd',
    tags,
    rights: 'enforcement.manage',
    body: Protocolontwerp,
    answer: ProtocolVoorbeeld,
    refusals,
    async handler({ body, tx, actor, scope, about }) {
      about({ recordKind });
      const by = regionActorOf(actor, scope, today());
      if (!by.ok) return by;
      const asked = { protocol: fromDocument(body.document), onVersion: body.opVersie };
      const weighed = await weighProtocol(tx, by.value, asked);
      if (!weighed.ok) return weighed;
      const { before, protocol } = weighed.value;
      const flags = await flagsUnder(tx, by.value.regionId, today(), [before.protocol, protocol]);
      return yes({
        wijzigingen: differencesOf(toDocument(before.protocol), body.document),
        vlaggen: flags.map(({ key, title, raised: [now, then] }) => ({
          regel: key,
          titel: title,
          nu: now ?? null,
          straks: then ?? null,
        })),
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
      about({ recordKind });
      const by = regionActorOf(actor, scope, today());
      if (!by.ok) return by;
      return await adoptProtocol(tx, by.value, {
        protocol: fromDocument(body.document),
        onVersion: body.opVersie ?? null,
        fromOn: body.van,
        note: body.toelichting,
      });
    },
  }),
];
