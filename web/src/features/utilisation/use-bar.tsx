import { IconX } from '@tabler/icons-react';
import type { Uitnuttingsbeeld } from '../../../../src/modules/steering/api.ts';
import { capitalised } from '../../app/words.nl.ts';
import { Select } from '../../ui/form/field.tsx';
import { Segments } from '../../ui/form/segments.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { useListPlace } from '../../ui/table/use-list-place.ts';
import { AXES, type AxisWord, FILTERS, letGo } from './drill.ts';
import { AXIS_LABELS, utilisationText as text } from './utilisation.nl.ts';

/** Where one is, by what the figures are told apart, and whether in euros or volume. */
export function UseBar({ data }: { data: Uitnuttingsbeeld }) {
  const { state, change } = useListPlace();
  const years = [data.jaar + 1, data.jaar, data.jaar - 1, data.jaar - 2];
  return (
    <>
      <Trail data={data} />
      <div className="use-bar">
        <Segments<AxisWord>
          label={text.axis}
          value={data.as}
          onChange={(as) => change({ as })}
          options={AXES.map((axis) => ({ value: axis, label: capitalised(AXIS_LABELS[axis]) }))}
        />
        <Segments
          label={text.show}
          value={state.toon === 'volume' ? 'volume' : 'euro'}
          onChange={(toon) => change({ toon: toon === 'volume' ? 'volume' : undefined })}
          options={[
            { value: 'euro', label: text.euros },
            { value: 'volume', label: text.volumes },
          ]}
        />
        <Select
          small
          label={text.level}
          value={state.niveau ?? ''}
          onChange={(event) => change({ niveau: event.target.value || undefined })}
          options={Object.entries(text.levels).map(([value, label]) => ({ value, label }))}
        />
        <Select
          small
          label={text.year}
          value={String(data.jaar)}
          onChange={(event) => change({ jaar: event.target.value })}
          options={years.map((year) => ({ value: String(year), label: String(year) }))}
        />
      </div>
    </>
  );
}

/** Everything, then each choice with the way to let it go. */
function Trail({ data }: { data: Uitnuttingsbeeld }) {
  const { hrefWith, state } = useListPlace();
  const chosen = data.filters.filter(({ sleutel }) => state[sleutel]);
  if (chosen.length === 0) return null;
  const nothing = Object.fromEntries(FILTERS.map((key) => [key, undefined]));
  return (
    <nav className="use-trail" aria-label={text.trail}>
      <AppLink href={hrefWith(nothing)}>{text.all}</AppLink>
      {chosen.map(({ sleutel, naam }) => (
        <span key={sleutel} className="chip">
          {naam}
          <AppLink className="use-trail__let-go" href={hrefWith(letGo(sleutel))} aria-label={text.letGo(naam)}>
            <IconX size={16} aria-hidden />
          </AppLink>
        </span>
      ))}
    </nav>
  );
}
