import { IconChevronDown } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import type { Labuitkomst, VoorwaardenItem } from '../../api/types.ts';
import { useListPlace } from '../../ui/table/use-list-place.ts';
import { laboratoryText as text } from './laboratory.nl.ts';

/** Which year, and by which terms it is paid again; both stand in the address. */
export function LabChoice({
  years,
  year,
  terms,
  chosen,
}: {
  years: readonly number[];
  year: string;
  terms: readonly VoorwaardenItem[];
  chosen: Labuitkomst | undefined;
}) {
  const { state, change } = useListPlace();
  const own = chosen?.eigen;
  const others = terms.filter(({ id }) => id !== own?.id);
  return (
    <div className="lab-choice">
      <Select label={text.year} value={year} onChange={(jaar) => change({ jaar })}>
        {years.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </Select>
      <Select
        label={text.terms}
        value={state.voorwaarden ?? ''}
        onChange={(voorwaarden) => change({ voorwaarden: voorwaarden || undefined })}
      >
        <option value="">{own ? text.own(own.naam) : ''}</option>
        {others.map(({ id, naam, nummer, status }) => (
          <option key={id} value={id}>
            {text.version(naam, nummer, status)}
          </option>
        ))}
      </Select>
    </div>
  );
}

function Select({
  label,
  value,
  onChange,
  children,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <span className="lab-choice__field">
      <label htmlFor={id}>{label}</label>
      <span className="select">
        <select id={id} className="input" value={value} onChange={(event) => onChange(event.target.value)}>
          {children}
        </select>
        <IconChevronDown size={16} aria-hidden />
      </span>
    </span>
  );
}
