import type { PlainDate } from '../../kernel/plain-date.ts';
import {
  answerRequest,
  type ChainMessageId,
  type Dossier,
  flowRefusalSentence,
  type JW315,
  type JW317,
  type JW319,
  type LDT_RedenVerzoek,
  type Plan,
  type Planned,
  type ProductAsked,
  planChange,
  planRequest,
} from '../../standards/ijw/index.ts';
import type { Office } from './office.ts';
import { clientInFull, clientInShort, SOMEONE } from './people.ts';
import { planDecision } from './plan-decision.ts';
import { planDelivery } from './plan-delivery.ts';
import { type Fields, fieldsOf, listOf } from './scenario.ts';
import { wishesOf } from './wishes-of.ts';

/** What goes out for a step: planned by our flows, or as the case tells it when a flow would not send it. */
export type PlannedStep = {
  readonly send: Planned<ChainMessageId>;
  /** The message as a scenario writes it, to compare. */
  readonly fields: Fields | null;
  readonly refused?: string;
  readonly notes: readonly string[];
};

/** Plans the message of a step from what its fields decide: who, what, until when, why. */
export function planStep(office: Office, message: ChainMessageId, fields: Fields, today: PlainDate): PlannedStep {
  const bsn = String(fieldsOf(fields.Client).Bsn ?? SOMEONE);
  const dossier =
    message === 'JW319'
      ? office.dossierOfRequest(String(fieldsOf(fields.Antwoord).ReferentieAanbieder))
      : office.dossierOf(bsn);
  const plan = planOf(dossier, message, bsn, fields, today);
  if (plan.ok) return { send: plan.value, fields: withoutCollections(plan.value.body) as Fields, notes: [] };
  const sentence = `${flowRefusalSentence(plan.refusal)} (${plan.refusal.rule})`;
  const send = { message, body: asTold(message, bsn, fields, today) } as unknown as Planned<ChainMessageId>;
  return { send, fields: null, refused: sentence, notes: [`Niet door ons gepland: ${sentence}`] };
}

function planOf(
  dossier: Dossier,
  message: ChainMessageId,
  bsn: string,
  fields: Fields,
  today: PlainDate,
): Plan<ChainMessageId> {
  switch (message) {
    case 'JW301':
      return planDecision(dossier, bsn, listOf(fields.ToegewezenProduct), today);
    case 'JW305':
    case 'JW307':
      return planDelivery(
        dossier,
        message,
        bsn,
        listOf(fields[message === 'JW305' ? 'StartProduct' : 'StopProduct']),
        today,
      );
    case 'JW315':
      return planRequest(
        { dossier, today, referencesUsed: new Set() },
        clientInShort(bsn),
        listOf(fields.AangevraagdProduct).map((item) => productAsked(item as unknown as JW315.AangevraagdProduct)),
      );
    case 'JW317': {
      const verzoek = { ...fieldsOf(fields.Verzoek), ...fields };
      return planChange(
        { dossier, today, referencesUsed: new Set() },
        {
          bsn,
          reference: String(verzoek.ReferentieAanbieder ?? 'VOW'),
          reason: String(verzoek.RedenVerzoek ?? '1') as LDT_RedenVerzoek,
          wishes: wishesOf(verzoek as unknown as JW317.Verzoek),
        },
      );
    }
    case 'JW319':
      return planAnswer(dossier, fieldsOf(fields.Antwoord) as unknown as JW319.Antwoord);
  }
}

function planAnswer(dossier: Dossier, answer: JW319.Antwoord): Plan<'JW319'> {
  const { ReferentieAanbieder: reference, VerzoekAntwoord, RedenAfwijzingVerzoek, Woonplaatsbeginsel } = answer;
  if (VerzoekAntwoord === '2') return answerRequest(dossier, reference, { kind: 'in-research' });
  if (Woonplaatsbeginsel) {
    return answerRequest(dossier, reference, {
      kind: 'residence-principle',
      municipality: Woonplaatsbeginsel.Gemeente,
    });
  }
  return answerRequest(dossier, reference, { kind: 'refuse', reason: RedenAfwijzingVerzoek ?? '' });
}

function productAsked(item: JW315.AangevraagdProduct): ProductAsked {
  const { Verwijzer, BeschikkingNummer, BeschikkingIngangsdatum } = item;
  return {
    reference: item.ReferentieAanbieder,
    ...(BeschikkingNummer === undefined || BeschikkingIngangsdatum === undefined
      ? {}
      : { ruling: { number: BeschikkingNummer, from: BeschikkingIngangsdatum } }),
    ...(item.Product ? { product: item.Product } : {}),
    from: item.ToewijzingIngangsdatum,
    ...(item.ToewijzingEinddatum ? { through: item.ToewijzingEinddatum } : {}),
    ...(item.Omvang ? { size: item.Omvang } : {}),
    ...(item.Budget === undefined ? {} : { budget: item.Budget }),
    referrer: {
      type: Verwijzer?.Type ?? '06',
      ...(Verwijzer?.ZorgverlenerCode ? { code: Verwijzer.ZorgverlenerCode } : {}),
      ...(Verwijzer?.Naam ? { name: Verwijzer.Naam } : {}),
    },
    ...(item.Raamcontract ? { frameworkContract: item.Raamcontract } : {}),
    ...(item.Commentaar ? { note: item.Commentaar } : {}),
  };
}

/** Classes that repeat, with the element that collects them. */
const COLLECTED: Readonly<Record<string, string>> = {
  ToegewezenProducten: 'ToegewezenProduct',
  StartProducten: 'StartProduct',
  StopProducten: 'StopProduct',
  AangevraagdeProducten: 'AangevraagdProduct',
  OngewijzigdeProducten: 'OngewijzigdProduct',
  TeWijzigenProducten: 'TeWijzigenProduct',
  NieuweProducten: 'NieuwProduct',
};

/** A message as a scenario writes it: the lists of products beside the client, also those inside its request. */
export function withoutCollections(body: unknown): Fields {
  const { Client, ...rest } = fieldsOf(body);
  const { Verzoek, ...client } = fieldsOf(Client);
  const out: Record<string, unknown> = { ...rest };
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(client)) {
    const collected = COLLECTED[name];
    if (collected) out[collected] = fieldsOf(value)[collected];
    else kept[name] = value;
  }
  if (Client) out.Client = kept;
  if (Verzoek) {
    const asked = Object.entries(fieldsOf(Verzoek)).map(([name, value]) => {
      const collected = COLLECTED[name];
      return collected ? [collected, fieldsOf(value)[collected]] : [name, value];
    });
    Object.assign(out, Object.fromEntries(asked), { Verzoek: Object.fromEntries(asked) });
  }
  return out;
}

/** The message exactly as told, with what every message needs filled in. */
function asTold(message: ChainMessageId, bsn: string, fields: Fields, today: PlainDate): Fields {
  if (message === 'JW319') return { Antwoord: fields.Antwoord };
  const first = { StatusAanlevering: '1' };
  const decided = { Toewijzingsdatum: today, Toewijzingstijd: '09:00:00' };
  const list = (name: string, filled: Fields = {}) => ({
    [name]: listOf(fields[name]).map((item) => ({ ...filled, ...item })),
  });
  const lists: Readonly<Record<Exclude<ChainMessageId, 'JW319' | 'JW317'>, Fields>> = {
    JW301: { ToegewezenProducten: list('ToegewezenProduct', decided) },
    JW305: { StartProducten: list('StartProduct', first) },
    JW307: { StopProducten: list('StopProduct', first) },
    JW315: { AangevraagdeProducten: list('AangevraagdProduct') },
  };
  if (message === 'JW301') return { Client: { ...clientInFull(bsn), ...lists.JW301 } };
  if (message !== 'JW317') return { Client: { ...clientInShort(bsn), ...lists[message] } };
  const { ReferentieAanbieder = 'VOW', RedenVerzoek = '1', ...asked } = { ...fieldsOf(fields.Verzoek), ...fields };
  const collected = Object.entries(COLLECTED).flatMap(([name, inner]) =>
    inner in asked ? [[name, { [inner]: asked[inner] }] as const] : [],
  );
  return { Client: { Bsn: bsn, Verzoek: { ReferentieAanbieder, RedenVerzoek, ...Object.fromEntries(collected) } } };
}
