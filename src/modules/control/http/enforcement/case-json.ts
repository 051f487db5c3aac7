import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { stateOfCase } from '../../domain/enforcement/enforcement-case.ts';
import type { Protocol } from '../../domain/enforcement/protocol.ts';
import type { Dossier } from '../../storage/dossiers.ts';
import type { PayingMunicipality } from '../../storage/provider-money.ts';
import type { ControlActor } from '../../use-cases/control-actor.ts';
import { measureOf } from '../../use-cases/enforcement/case-steps.ts';
import { toFile, toMag, toStap } from '../file-json.ts';
import { CASE_STATE_WORDS, DOUBT_WORDS, FIGURE_WORDS, MEASURE_WORDS } from '../words.nl.ts';
import type { Handhavingszaak, HandhavingszaakDetail, Uitvoering } from './case-schemas.ts';
import { detailsOfCaseStep, measureText, standOfCase } from './case-texts.nl.ts';

/** A case in a list; its ground as the protocol had it when the case was opened. */
export const toZaak =
  (opened: Protocol, today: PlainDate) =>
  (file: Dossier): Handhavingszaak => {
    const measure = measureOf(file);
    const { groundKey, doubt } = file.content;
    return {
      ...toFile(file, standOfCase(file, measure, today)),
      status: CASE_STATE_WORDS[stateOfCase(file.steps.map(({ kind }) => kind))],
      twijfel: DOUBT_WORDS[doubt ?? 'suspect'],
      contract: file.contractId === null ? null : { id: file.contractId, nummer: file.contractNumber ?? '' },
      grond: opened.grounds.find(({ key }) => key === groundKey)?.title ?? groundKey ?? '',
      maatregel: measure && measureText(measure),
    };
  };

export function toZaakDetail(
  file: Dossier,
  facts: {
    /** In force today: which measures may be announced. */
    readonly protocol: Protocol;
    /** In force when the case was opened: its ground and flag. */
    readonly opened: Protocol;
    readonly payers: readonly PayingMunicipality[];
    readonly by: ControlActor;
    readonly own: boolean;
    readonly may: boolean;
  },
): HandhavingszaakDetail {
  const { protocol, opened, payers, by, own, may } = facts;
  const { groundKey, flag } = file.content;
  const ground = opened.grounds.find(({ key }) => key === groundKey);
  const chosen = measureOf(file);
  return {
    ...toZaak(opened, by.today)(file),
    stappen: file.steps.map((row) => toStap(row, detailsOfCaseStep)),
    mag: toMag(file, by, may).filter(({ soort }) => soort !== 'vastgesteld' || file.content.doubt !== 'rule-unclear'),
    feiten: own ? null : (file.content.facts ?? ''),
    grondslag: ground?.basis ?? '',
    reikwijdte: ground?.scope ?? '',
    vlag: flag
      ? {
          titel: opened.flags.find(({ key }) => key === flag.key)?.title ?? flag.key,
          cijfer: FIGURE_WORDS[flag.figure as keyof typeof FIGURE_WORDS],
          waarde: flag.value,
          grens: flag.limit,
        }
      : null,
    gekozen: chosen && {
      sleutel: chosen.key,
      titel: chosen.title,
      soort: MEASURE_WORDS[chosen.kind],
      percentage: chosen.percent,
      van: chosen.from,
      tot: chosen.through,
    },
    uitvoeringen: chosen && chosen.kind !== 'none' ? toUitvoeringen(file, payers) : [],
    maatregelen: own
      ? []
      : protocol.measures.map(({ key, title, kind }) => ({ sleutel: key, titel: title, overMaanden: kind === 'cut' })),
  };
}

/** What each municipality that pays this provider did with the decision. */
function toUitvoeringen({ steps }: Dossier, payers: readonly PayingMunicipality[]): Uitvoering[] {
  if (!steps.some(({ kind }) => kind === 'decided')) return [];
  const lifted = steps.some(({ kind }) => kind === 'lifted');
  return payers.map(({ id, name, approvedCents }) => {
    const of = (kind: string) => steps.find((step) => step.kind === kind && step.municipalityId === id);
    const [done, not, released] = [of('carried-out'), of('not-carried-out'), of('released')];
    const last = released ?? done ?? not;
    const held = done?.withholdingId != null;
    const status = released
      ? ('vrijgegeven' as const)
      : done
        ? lifted && held
          ? ('vrij-te-geven' as const)
          : ('uitgevoerd' as const)
        : not
          ? ('niet-uitgevoerd' as const)
          : lifted
            ? ('vervallen' as const)
            : ('uit-te-voeren' as const);
    return {
      gemeente: { id, naam: name },
      goedgekeurdCent: Number(approvedCents),
      status,
      reden: last?.text ?? null,
      dag: last?.onDay ?? null,
    };
  });
}
