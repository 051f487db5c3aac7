import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { apiSend } from '../../api/client.ts';
import type { Indexeringsvoorbeeld } from '../../api/types.ts';
import { plainWord } from '../../app/words.nl.ts';
import { formatCents, formatCount, formatEuros } from '../../format/index.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { FactStrip } from '../../ui/page/page.tsx';
import { DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { Tabs } from '../../ui/tabs/tabs.tsx';
import { IndexBudgets } from './index-budgets.tsx';
import { AT_ONCE, IndexLines } from './index-lines.tsx';
import { indexationText } from './indexation.nl.ts';

const text = indexationText.outcome;
const PARTS = ['producten', 'aanbieders', 'contracten', 'taakbudgetten', 'blijft'] as const;
type Part = (typeof PARTS)[number];

/** What an indexation would do, per product, provider and contract, and what stays as it is and why. */
export function IndexPreview({ preview, onApplied }: { preview: Indexeringsvoorbeeld; onApplied: () => void }) {
  const { totaal, gewoon, eersteJaar } = preview;
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new preview is an answer that was asked for below the fold
  useEffect(() => heading.current?.focus(), [preview]);
  return (
    <section className="section" aria-labelledby="voorbeeld">
      <div className="block-heading">
        <h2 id="voorbeeld" ref={heading} tabIndex={-1}>
          {text.title}
        </h2>
        {totaal.regels + totaal.taakbudgetten > 0 && <Apply preview={preview} onApplied={onApplied} />}
      </div>
      <FactStrip
        facts={[
          ...indexFacts(preview),
          {
            label: text.tariffs,
            lines: [formatCount(totaal.regels), text.tariffsNote(totaal.contracten, totaal.aanbieders)],
          },
          ...(totaal.taakbudgetten === 0
            ? []
            : [{ label: text.budgets, lines: [formatCount(totaal.taakbudgetten), text.budgetsNote] }]),
          { label: text.effect, lines: [formatEuros(totaal.gevolgPerJaarCent), text.effectNote] },
        ]}
      />
      <Formula title={text.formula} lines={gewoon.formule} />
      {eersteJaar.percentage !== gewoon.percentage && <Formula title={text.formulaFirst} lines={eersteJaar.formule} />}
      {totaal.regels + totaal.taakbudgetten === 0 && <p>{text.none}</p>}
      <Parts preview={preview} />
    </section>
  );
}

/** The index, and the one of a first contract year where it differs. */
export const indexFacts = ({ gewoon, eersteJaar }: Pick<Indexeringsvoorbeeld, 'gewoon' | 'eersteJaar'>) => [
  { label: text.index, lines: [indexationText.percent(gewoon.percentage)] },
  ...(eersteJaar.percentage === gewoon.percentage
    ? []
    : [{ label: text.firstYear, lines: [indexationText.percent(eersteJaar.percentage), text.firstYearNote] }]),
];

export function Formula({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <>
      <h3>{title}</h3>
      <ul className="plain-list small index-formula">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

function Apply({ preview, onApplied }: { preview: Indexeringsvoorbeeld; onApplied: () => void }) {
  const client = useQueryClient();
  const { totaal, instellingen, vingerafdruk } = preview;
  return (
    <FormDialog
      name="voer-door"
      button={indexationText.act(totaal)}
      look="primary"
      title={indexationText.actTitle}
      intro={indexationText.actText(totaal, instellingen.van)}
      fields={[]}
      submitLabel={indexationText.act(totaal)}
      done={indexationText.done}
      submit={async () => {
        await apiSend('POST', '/indexeringen', { instellingen, vingerafdruk });
        await client.invalidateQueries();
        onApplied();
      }}
    />
  );
}

function Parts({ preview }: { preview: Indexeringsvoorbeeld }) {
  const [part, setPart] = useState<Part>(preview.producten.length > 0 ? 'producten' : 'blijft');
  const content = {
    producten: {
      label: text.products,
      count: preview.producten.length,
      content: <Groups what={text.products} name={text.product} groups={preview.producten} />,
    },
    aanbieders: {
      label: text.providers,
      count: preview.aanbieders.length,
      content: <Groups what={text.providers} name={text.provider} groups={preview.aanbieders} />,
    },
    contracten: {
      label: text.lines,
      count: preview.regels.length,
      content: <IndexLines lines={preview.regels} caption={text.lines} />,
    },
    taakbudgetten: {
      label: text.budgets,
      count: preview.taakbudgetten.length,
      content:
        preview.taakbudgetten.length === 0 ? (
          <p>{text.noBudgets}</p>
        ) : (
          <IndexBudgets budgets={preview.taakbudgetten} caption={text.budgets} />
        ),
    },
    blijft: { label: text.stays, count: preview.blijft.length, content: <Stays preview={preview} /> },
  };
  return (
    <Tabs label={text.parts} selected={part} onSelect={setPart} tabs={PARTS.map((key) => ({ key, ...content[key] }))} />
  );
}

type Group = Indexeringsvoorbeeld['producten'][number];

function Groups({ what, name, groups }: { what: string; name: string; groups: readonly Group[] }) {
  return (
    <DataTable
      caption={what}
      captionHidden
      rows={groups}
      first={AT_ONCE}
      rowKey={(group) => String(group.id)}
      columns={[
        { key: 'naam', header: name, rowHeader: true, cell: (group) => group.naam },
        { key: 'aantal', header: text.count, numeric: true, cell: (group) => formatCount(group.regels) },
        {
          key: 'was',
          header: text.before,
          numeric: true,
          cell: (group) => text.range(formatCents(group.laagsteOudCent), formatCents(group.hoogsteOudCent)),
        },
        {
          key: 'wordt',
          header: text.after,
          numeric: true,
          cell: (group) => text.range(formatCents(group.laagsteNieuwCent), formatCents(group.hoogsteNieuwCent)),
        },
        {
          key: 'gevolg',
          header: text.effect,
          numeric: true,
          cell: (group) => formatEuros(group.gevolgPerJaarCent),
        },
      ]}
    />
  );
}

function Stays({ preview }: { preview: Indexeringsvoorbeeld }) {
  return (
    <DataTable
      caption={text.stays}
      captionHidden
      rows={preview.blijft}
      first={AT_ONCE}
      rowKey={(row) => `${row.contractId} ${row.product} ${row.gemeente}`}
      columns={[
        {
          key: 'contract',
          header: text.contract,
          rowHeader: true,
          cell: (row) => <TwoLines first={row.contract} second={row.aanbieder} />,
        },
        {
          key: 'product',
          header: text.product,
          cell: (row) => <TwoLines first={row.product} second={row.gemeente && text.municipality(row.gemeente)} />,
        },
        {
          key: 'waarom',
          header: text.why,
          cell: (row) => <TwoLines first={plainWord(row.reden)} second={row.toelichting} />,
        },
      ]}
    />
  );
}
