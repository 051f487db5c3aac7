import type { MogelijkeStap } from '../../../../src/modules/control/api.ts';
import { capitalised, plainWord } from '../../app/words.nl.ts';
import type { FieldDefinition } from '../../ui/form/fields.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { ACTS, filesText as text } from './files.nl.ts';

type Soort = MogelijkeStap['soort'];

/** Steps that end or leave the road; they never stand out. */
const ASIDE: readonly Soort[] = [
  'ongegrond',
  'gestaakt',
  'gesloten',
  'hersteld',
  'opgeheven',
  'algemene-maatregel',
  'vraag',
];

/** The steps that the server says may be taken now; the one that goes on along the road stands out. */
export function FileActs({
  mag,
  name,
  fieldsFor,
  initialFor,
  send,
}: {
  mag: readonly MogelijkeStap[];
  name: string;
  fieldsFor?: (soort: Soort) => readonly FieldDefinition[];
  initialFor?: (soort: Soort) => Record<string, string>;
  send: (soort: Soort, values: Record<string, string>) => Promise<unknown>;
}) {
  const open = mag.filter(({ soort, wachtOp }) => wachtOp === null && ACTS[soort]);
  const waits = mag.some(({ wachtOp }) => wachtOp !== null);
  const next = open.findLast(({ soort }) => !ASIDE.includes(soort)) ?? (waits ? undefined : open[0]);
  return open.map(({ soort }) => {
    const act = ACTS[soort];
    if (!act) return null;
    return (
      <FormDialog
        key={soort}
        name={`${name}-${soort}`}
        button={act.button}
        {...(soort === next?.soort && { look: 'primary' as const })}
        title={act.button}
        {...(act.intro && { intro: act.intro })}
        fields={[
          ...(fieldsFor?.(soort) ?? []),
          {
            kind: 'long-text',
            name: 'tekst',
            label: act.label ?? text.text,
            required: true,
            hint: act.hint ?? text.textHint,
          },
        ]}
        initial={initialFor?.(soort) ?? {}}
        submitLabel={act.button}
        done={text.saved}
        submit={(values) => send(soort, values)}
      />
    );
  });
}

/** What cannot be done yet, and on what it waits. */
export function WaitingSteps({ mag }: { mag: readonly MogelijkeStap[] }) {
  const waiting = mag.flatMap(({ soort, wachtOp }) => (wachtOp === null ? [] : [{ soort, wachtOp }]));
  if (waiting.length === 0) return null;
  return (
    <section className="section" aria-labelledby="wacht">
      <BlockHeading id="wacht" title={text.waits} />
      <dl className="fact-list">
        {waiting.map(({ soort, wachtOp }) => (
          <div key={soort}>
            <dt>{capitalised(plainWord(soort))}</dt>
            <dd>{wachtOp}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
