import type { Dossier, Melding } from '../../../../src/modules/suppliers/api.ts';
import { apiSend } from '../../api/client.ts';
import { capitalised, plainWord } from '../../app/words.nl.ts';
import { dayOfInstant, formatCents, formatCount, formatDay } from '../../format/index.ts';
import { EmptyState } from '../../ui/async/states.tsx';
import type { FieldDefinition } from '../../ui/form/fields.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { suppliersText } from './suppliers.nl.ts';

const text = suppliersText.reports;

const FIELDS: readonly FieldDefinition[] = [
  { kind: 'choice', name: 'soort', label: text.kind, required: true, options: text.kinds },
  { kind: 'day', name: 'dag', label: text.day, required: true },
  { kind: 'text', name: 'jaar', label: text.year, pattern: /^20\d\d$/, patternHint: text.yearForm },
  { kind: 'text', name: 'bedrag', label: text.amount, pattern: /^\d{1,9}$/, patternHint: text.amountForm },
  { kind: 'text', name: 'aantal', label: text.count, pattern: /^\d{1,6}$/, patternHint: text.countForm },
  { kind: 'long-text', name: 'tekst', label: text.text, required: true },
];
const CENTS = 100;

const kindWord = (soort: Melding['soort']) =>
  text.kinds.find(({ value }) => value === soort)?.label ?? plainWord(soort);
const figuresOf = ({ jaar, bedragCent, aantal }: Melding): string =>
  [jaar, bedragCent === null ? null : formatCents(bedragCent), aantal === null ? null : formatCount(aantal)]
    .filter((part) => part !== null)
    .join(', ');

const columns: readonly Column<Melding>[] = [
  { key: 'dag', header: text.day, cell: (row) => <span className="nowrap">{formatDay(row.dag)}</span> },
  {
    key: 'wat',
    header: text.kind,
    rowHeader: true,
    cell: (row) => <TwoLines first={capitalised(kindWord(row.soort))} second={figuresOf(row)} />,
  },
  {
    key: 'tekst',
    header: text.text,
    cell: (row) => <TwoLines first={row.tekst} second={row.verbeterd && text.corrected} />,
  },
  { key: 'door', header: text.by, cell: (row) => <TwoLines first={row.organisatie} second={row.door} /> },
];

/** What the provider told, or was recorded about it. */
export function FileReports({ file, own }: { file: Dossier; own: boolean }) {
  const path = own ? `/eigen-dossier/meldingen?regio=${file.regio.id}` : `/aanbieders/${file.aanbieder.id}/meldingen`;
  const mayWrite = own ? file.mag.reageren : file.mag.beheren;
  const correct: Column<Melding> = {
    key: 'verbeter',
    header: text.correct,
    headerHidden: true,
    numeric: true,
    cell: (row) => !row.verbeterd && <Keep path={path} button={text.correct} corrects={row} />,
  };
  return (
    <section className="section" aria-labelledby="meldingen">
      <BlockHeading
        id="meldingen"
        title={text.title}
        aside={mayWrite && <Keep path={path} button={own ? text.addOwn : text.add} />}
      />
      {file.meldingen.length === 0 ? (
        <EmptyState title={text.emptyTitle}>{text.emptyText}</EmptyState>
      ) : (
        <DataTable
          caption={text.title}
          captionHidden
          columns={mayWrite ? [...columns, correct] : columns}
          rows={file.meldingen}
          rowKey={(row) => String(row.id)}
        />
      )}
    </section>
  );
}

function Keep({ path, button, corrects }: { path: string; button: string; corrects?: Melding }) {
  const initial: Record<string, string> = corrects
    ? {
        soort: corrects.soort,
        dag: corrects.dag,
        tekst: corrects.tekst,
        jaar: corrects.jaar === null ? '' : String(corrects.jaar),
        bedrag: corrects.bedragCent === null ? '' : String(Math.round(corrects.bedragCent / CENTS)),
        aantal: corrects.aantal === null ? '' : String(corrects.aantal),
      }
    : { dag: dayOfInstant(new Date()) };
  return (
    <FormDialog
      name={`melding-${corrects?.id ?? 'nieuw'}`}
      button={button}
      {...(corrects && { buttonLabel: `${button}: ${kindWord(corrects.soort)} ${formatDay(corrects.dag)}` })}
      small
      title={corrects ? text.correctTitle : button}
      intro={corrects ? text.correctIntro : text.intro}
      fields={FIELDS}
      initial={initial}
      submitLabel={button}
      done={text.added}
      submit={({ jaar, bedrag, aantal, ...rest }) =>
        apiSend('POST', path, {
          ...rest,
          ...(jaar && { jaar: Number(jaar) }),
          ...(bedrag && { bedragCent: Number(bedrag) * CENTS }),
          ...(aantal && { aantal: Number(aantal) }),
          ...(corrects && { verbetert: corrects.id }),
        })
      }
    />
  );
}
