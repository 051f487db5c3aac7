import type { Prognose } from '../../../../src/modules/forecast/api.ts';
import { useSession } from '../../app/session.ts';
import { Segments } from '../../ui/form/segments.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { useListPlace } from '../../ui/table/use-list-place.ts';
import { forecastText as text } from './forecast.nl.ts';

/** Within what one looks, each with a way back; somebody of a municipality may look at the whole region. */
export function ForecastPlace({ found }: { found: Prognose }) {
  const { state, change, hrefWith } = useListPlace();
  const { organisatie } = useSession();
  const { product, aanbieder, gemeente } = found.regel;
  const chosen = [
    state.product && product && { key: 'product', name: product.naam },
    state.aanbieder && aanbieder && { key: 'aanbieder', name: aanbieder.naam },
    state.gemeente && gemeente && { key: 'gemeente', name: gemeente.naam },
  ].filter((one) => typeof one === 'object' && one !== null);
  const ofMunicipality = organisatie.soort !== 'region' && organisatie.soort !== 'provider';
  return (
    <>
      {ofMunicipality && (
        <Segments
          label={text.scope}
          value={state.heleRegio ? 'regio' : 'eigen'}
          options={[
            { value: 'eigen', label: text.ownMunicipality },
            { value: 'regio', label: text.wholeRegion },
          ]}
          onChange={(value) => change({ heleRegio: value === 'regio' ? 'true' : undefined })}
        />
      )}
      {chosen.map(({ key, name }) => (
        <p key={key} className="small">
          {text.within} <strong>{name}</strong>. <AppLink href={hrefWith({ [key]: undefined })}>{text.back}</AppLink>
        </p>
      ))}
    </>
  );
}
