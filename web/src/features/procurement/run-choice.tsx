import type { ReactNode } from 'react';
import type { Inkoopprocedure } from '../../api/types.ts';
import { EmptyState } from '../../ui/async/states.tsx';
import { Select } from '../../ui/form/field.tsx';
import { useListPlace } from '../../ui/table/use-list-place.ts';
import { assessmentText as text } from './assessment.nl.ts';

/** Shows one round (or one application of a continuous enrolment); which one stands in the address, the last by itself. */
export function RunChoice({
  procedure,
  children,
}: {
  procedure: Inkoopprocedure;
  children: (run: string) => ReactNode;
}) {
  const place = useListPlace();
  const runs = procedure.lopen.flatMap(({ ronde, naam }) => (ronde === null ? [] : [{ value: ronde, label: naam }]));
  const chosen = runs.find(({ value }) => value === place.state.ronde) ?? runs.at(-1);
  if (!chosen) return <EmptyState title={text.noRun}>{text.noRunText}</EmptyState>;
  return (
    <div className="stack">
      {runs.length > 1 && (
        <Select
          small
          label={text.run}
          options={runs}
          value={chosen.value}
          onChange={(event) => place.change({ ronde: event.target.value })}
        />
      )}
      {children(chosen.value)}
    </div>
  );
}
