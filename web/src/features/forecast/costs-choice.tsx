import type { Kostenverklaring } from '../../../../src/modules/forecast/api.ts';
import { useSession } from '../../app/session.ts';
import { formatMonthYear } from '../../format/index.ts';
import { Select } from '../../ui/form/field.tsx';
import { useListPlace } from '../../ui/table/use-list-place.ts';
import { costsText as text } from './costs.nl.ts';

const REGION = 'regio';

/** Which months, beside which, and of whom; all of it stands in the address. */
export function CostsChoice({ found }: { found: Kostenverklaring }) {
  const { change } = useListPlace();
  const { organisatie } = useSession();
  const months = found.maanden.map((month) => ({ value: month, label: formatMonthYear(month) }));
  const of = (value: string) =>
    months.some((one) => one.value === value) ? [] : [{ value, label: formatMonthYear(value) }];
  const period = { van: found.van, tot: found.tot, vergelekenVan: found.vergelekenVan };
  const pick = (key: keyof typeof period) => (event: { target: { value: string } }) => {
    const next = { ...period, [key]: event.target.value };
    change(next.tot < next.van ? { ...next, tot: next.van } : next);
  };
  const places =
    organisatie.soort === 'region'
      ? found.gemeenten
      : found.gemeenten.filter(({ id, naam }) => id === organisatie.id || naam === found.gemeente?.naam);
  return (
    <div className="forecast-choice">
      <Select label={text.from} value={found.van} onChange={pick('van')} options={[...of(found.van), ...months]} />
      <Select label={text.through} value={found.tot} onChange={pick('tot')} options={[...of(found.tot), ...months]} />
      <Select
        label={text.compared}
        value={found.vergelekenVan}
        onChange={pick('vergelekenVan')}
        options={[...of(found.vergelekenVan), ...months]}
      />
      <Select
        label={text.place}
        value={found.gemeente ? String(found.gemeente.id) : REGION}
        onChange={({ target }) =>
          change(
            target.value === REGION
              ? { gemeente: undefined, heleRegio: 'true' }
              : { gemeente: target.value, heleRegio: undefined },
          )
        }
        options={[
          { value: REGION, label: text.region },
          ...places.map(({ id, naam }) => ({ value: String(id), label: naam })),
        ]}
      />
    </div>
  );
}
