import { type PlainDate, plainDate } from '../../kernel/plain-date.ts';
import { yes } from '../../kernel/result.ts';
import {
  type CDT_Product,
  correctStart,
  correctStop,
  type DeliveryRef,
  type Dossier,
  type Plan,
  planStart,
  planStop,
  removeStart,
  removeStop,
} from '../../standards/ijw/index.ts';
import { clientInShort } from './people.ts';
import type { Fields } from './scenario.ts';

/** The starts or stops of a step: per delivery a new one, a removal, or a removal and a new one, which is a correction. */
export function planDelivery(
  dossier: Dossier,
  message: 'JW305' | 'JW307',
  bsn: string,
  items: readonly Fields[],
  today: PlainDate,
): Plan<'JW305' | 'JW307'> {
  const situation = { dossier, client: clientInShort(bsn), today };
  const starts: unknown[] = [];
  const stops: unknown[] = [];
  for (const group of Map.groupBy(items, keyOf).values()) {
    const fresh = group.find((item) => item.StatusAanlevering !== '3');
    const removal = group.find((item) => item.StatusAanlevering === '3');
    const of = refOf(removal ?? fresh ?? {}, dossier);
    if (message === 'JW305') {
      const begin = plainDate(String(fresh?.Begindatum ?? removal?.Begindatum));
      const plan = !fresh
        ? removeStart(situation, of)
        : removal
          ? correctStart(situation, of, begin)
          : planStart(situation, of, begin);
      if (!plan.ok) return plan;
      starts.push(...plan.value.body.Client.StartProducten.StartProduct);
      continue;
    }
    const facts = { through: plainDate(String(fresh?.Einddatum ?? today)), reason: String(fresh?.RedenBeeindiging) };
    const plan = !fresh
      ? removeStop(situation, of)
      : removal
        ? correctStop(situation, of, facts)
        : planStop(situation, of, facts);
    if (!plan.ok) return plan;
    stops.push(...plan.value.body.Client.StopProducten.StopProduct);
  }
  const lists =
    message === 'JW305' ? { StartProducten: { StartProduct: starts } } : { StopProducten: { StopProduct: stops } };
  return yes({ message, body: { Client: { ...clientInShort(bsn), ...lists } } }) as Plan<'JW305' | 'JW307'>;
}

/** Per allocation; a task without one by its product (IV096). */
const keyOf = (item: Fields): string => String(item.ToewijzingNummer ?? JSON.stringify(item.Product));

/** A task is told by its first day; a stop that leaves it out is of the start that stands. */
function refOf(item: Fields, dossier: Dossier): DeliveryRef {
  if (item.ToewijzingNummer !== undefined) return { number: Number(item.ToewijzingNummer) };
  const product = item.Product as CDT_Product;
  if (typeof item.Begindatum === 'string') return { product, begin: plainDate(item.Begindatum) };
  const started = [...dossier.deliveries.values()].find(
    ({ actualStart }) =>
      actualStart?.Product?.Categorie === product.Categorie && actualStart.Product.Code === product.Code,
  );
  return { product, begin: started?.actualStart?.Begindatum ?? plainDate('2000-01-01') };
}
