import { yes } from '../../../../kernel/result.ts';
import { type Route, route } from '../../../../platform/http/index.ts';
import { type FlagRecord, recordOf } from '../../domain/enforcement/flags.ts';
import { flagsOfRegion } from '../../use-cases/enforcement/flags.ts';
import { type ModuleOptions, regionActorOf } from '../context.ts';
import { flagRefusals as refusals } from '../refusals.nl.ts';
import { FIGURE_WORDS } from '../words.nl.ts';
import { toDocument } from './protocol-document.ts';
import { RodeVlaggen } from './protocol-schemas.ts';

/** The red flags that the protocol raises today: about organisations only. */
export const flagRoutes = ({ today }: ModuleOptions): Route[] => [
  route({
    method: 'GET',
    url: '/rode-vlaggen',
    summary:
      'Welke aanbieders vandaag boven welke regel liggen, en hoe vaak een regel onterecht waarschuwde; nooit een oordeel',
    tags: ['Handhaving'],
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
        regels: regels.map((regel) => ({
          ...regel,
          antwoordDagen: inForce.protocol.terms.answerDays,
          bevindingen: toBevindingen(recordOf(regel.sleutel, judged)),
        })),
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
