import { addDays, type PlainDate } from '../../kernel/plain-date.ts';
import type { ChainMessageId, Planned } from '../../standards/ijw/index.ts';
import type { Office } from './office.ts';
import { clientInShort, SOMEONE } from './people.ts';
import { planStep } from './plan-step.ts';
import { type Fields, listOf } from './scenario.ts';

const PRODUCT = { Categorie: '45', Code: '45A04' };
const NUMBER = 300_001;
const SIZE = { Volume: 3, Eenheid: '04', Frequentie: '2' };

/**
 * An example of a message, with what must have been said before it. A start or stop that the scenario calls delivered
 * earlier was; one that it calls not delivered was not.
 */
export async function exampleOf(
  office: Office,
  message: ChainMessageId,
  input: Fields,
  today: PlainDate,
): Promise<Planned<ChainMessageId>> {
  const begin = addDays(today, -30);
  const allocation = {
    ToewijzingNummer: NUMBER,
    Product: PRODUCT,
    Ingangsdatum: begin,
    Einddatum: addDays(today, 60),
    Omvang: SIZE,
  };
  const start = {
    ToewijzingNummer: NUMBER,
    Product: PRODUCT,
    ToewijzingIngangsdatum: begin,
    Begindatum: begin,
    StatusAanlevering: '1',
  };
  const stop = { ...start, RedenBeeindiging: '31', Einddatum: addDays(today, -1) };
  const asked = {
    ReferentieAanbieder: 'VOT-1',
    Product: PRODUCT,
    ToewijzingIngangsdatum: today,
    ToewijzingEinddatum: addDays(today, 90),
    Omvang: SIZE,
    Verwijzer: { Type: '06' },
  };
  const Client = { Bsn: SOMEONE };
  const before = async (kind: ChainMessageId, fields: Fields, day: PlainDate) => {
    await office.send(planStep(office, kind, fields, day).send, day);
  };
  const example = (fields: Fields): Planned<ChainMessageId> =>
    planStep(office, message, { Client, ...fields }, today).send;

  if (message === 'JW301') return example({ ToegewezenProduct: [allocation] });
  if (message === 'JW315') return example({ AangevraagdProduct: [asked] });
  if (message === 'JW319') {
    await before('JW315', { Client, AangevraagdProduct: [asked] }, today);
    return example({ Antwoord: { ReferentieAanbieder: 'VOT-1', VerzoekAntwoord: '2' } });
  }
  await before('JW301', { Client, ToegewezenProduct: [allocation] }, begin);
  if (message === 'JW317') {
    return example({
      TeWijzigenProduct: [
        { ToewijzingNummer: NUMBER, GewensteIngangsdatum: begin, Einddatum: addDays(today, 90), Omvang: SIZE },
      ],
    });
  }
  const told = listOf(input.StartProduct ?? input.StopProduct);
  const earlier = told.some((item) => item.earlierDelivered === true);
  if (message === 'JW305') {
    if (earlier) await before('JW305', { Client, StartProduct: [start] }, begin);
    return asIs('JW305', 'StartProducten', 'StartProduct', start, told);
  }
  await before('JW305', { Client, StartProduct: [start] }, begin);
  if (earlier) await before('JW307', { Client, StopProduct: [stop] }, today);
  return asIs('JW307', 'StopProducten', 'StopProduct', stop, told);
}

/** A start or stop as the scenario has it, also when our flows would not send it. */
function asIs(
  message: 'JW305' | 'JW307',
  outer: string,
  inner: string,
  example: Fields,
  told: readonly Fields[],
): Planned<ChainMessageId> {
  const items = (told.length > 0 ? told : [{}]).map(({ earlierDelivered: _, errors: __, ...own }) => ({
    ...example,
    ...own,
  }));
  return {
    message,
    body: { Client: { ...clientInShort(SOMEONE), [outer]: { [inner]: items } } },
  } as unknown as Planned<ChainMessageId>;
}
